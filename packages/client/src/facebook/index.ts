/**
 * The Instagram API with Facebook Login: sign-in, Pages and the accounts behind them, reading. Web APIs only.
 *
 * @module
 */
export type { BatchCall, BatchResult } from '../reading/batch.ts'
export * from '../shared.ts'
export type { AccountChoice } from '../sign-in/account-choice.ts'
export type { FacebookCompleteOptions } from '../sign-in/complete-on-facebook.ts'
export type { TokenInfo } from '../tokens/debug-token.ts'
export { createInstagram, type FacebookApp, type NativeApp } from './create.ts'
export { authorizationUrl, completeSignIn, type DialogOptions, listAccounts, selectAccount } from './sign-in.ts'
export { debugToken, type FacebookReader, reader } from './tokens.ts'
