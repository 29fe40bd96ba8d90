/**
 * The Instagram API with Instagram Login: sign-in, tokens, reading. Web APIs only.
 *
 * @module
 */
export * from '../shared.ts'
export { createInstagram, type InstagramApp } from './create.ts'
export { authorizationUrl, completeSignIn, exchangeForLongLived, type WindowOptions } from './sign-in.ts'
export { keepFresh, reader, refresh } from './tokens.ts'
