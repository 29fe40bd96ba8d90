/**
 * A client for the Instagram API: sign-in, tokens, reading, errors and limits, for all three logins. Uses Web APIs only.
 *
 * @module
 */
export type { BasicDisplayApp } from './basic-display/create.ts'
export { type Apps, createInstagram } from './create-instagram.ts'
export type { FacebookApp, NativeApp } from './facebook/create.ts'
export type { DialogOptions } from './facebook/sign-in.ts'
export type { FacebookReader } from './facebook/tokens.ts'
export type { InstagramApp } from './instagram/create.ts'
export type { WindowOptions } from './instagram/sign-in.ts'
export type { BatchCall, BatchResult } from './reading/batch.ts'
export * from './shared.ts'
export type { AccountChoice } from './sign-in/account-choice.ts'
export type { FacebookCompleteOptions } from './sign-in/complete-on-facebook.ts'
export type { TokenInfo } from './tokens/debug-token.ts'
