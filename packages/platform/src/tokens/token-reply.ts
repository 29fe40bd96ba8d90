/** What the long-lived exchange and the refresh answer; `expires_in` is in seconds. */
export interface TokenReply {
  readonly access_token: string
  readonly token_type: 'bearer'
  readonly expires_in: number
}
