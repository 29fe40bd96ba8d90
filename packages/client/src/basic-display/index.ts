/**
 * The Instagram Basic Display API, which ended on 2024-12-04: sign-in, tokens, reading. Web APIs only.
 *
 * @module
 */
export * from '../shared.ts'
export { type BasicDisplayApp, createInstagram } from './create.ts'
export { authorizationUrl, completeSignIn, exchangeForLongLived } from './sign-in.ts'
export { keepFresh, reader, refresh } from './tokens.ts'
