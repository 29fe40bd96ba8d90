/** The package has no types of its own. */
declare module 'x-hub-signature' {
  export default class XHubSignature {
    constructor(algorithm: string, secret: string)
    verify(signature: string, body: Uint8Array): boolean
  }
}
