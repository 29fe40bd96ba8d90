/** The exports that all logins share. */
export { ApiError, type ApiErrorCode, type ApiErrorDetails, type PlatformFacts } from './errors/api-error.ts'
export { OptionError } from './errors/option-error.ts'
export { SignInError, type SignInErrorCode, type SignInErrorDetails } from './errors/sign-in-error.ts'
export { TokenError, type TokenErrorCode } from './errors/token-error.ts'
export type { Pacing } from './http/pacing.ts'
export { pausesAfter } from './http/throttle.ts'
export type { BusinessUsage, Usage, UsageCounts } from './http/usage.ts'
export { InstagramError } from './instagram-error.ts'
export type { AnyOptions, CallOptions, Logger, NativeOptions, Options } from './options.ts'
export type {
  EdgeItem,
  NodeExpansion,
  NodeFieldItem,
  NodeWith,
  UserField,
  UserFieldItem,
  UserWith,
} from './reading/field-types.ts'
export type { Expanded, NodeRecord } from './reading/field-value.ts'
export type { EdgeOptions, NodeOptions, NodeReader } from './reading/node-reader.ts'
export type { EdgeName, NodeKind } from './reading/node-types.ts'
export type { Pages } from './reading/pages.ts'
export { type Expansion, type FieldItem, type FieldList, printFields } from './reading/print-fields.ts'
export type { Reader } from './reading/reader.ts'
export type { ParameterValues } from './reading/resource.ts'
export type { TypedNodeReader } from './reading/typed-node.ts'
export type { SignInStart } from './sign-in/begin.ts'
export { parseRedirect, type Redirect } from './sign-in/read-redirect.ts'
export type { CompleteOptions } from './sign-in/receive.ts'
export { createToken } from './tokens/create-token.ts'
export type { TokenStore } from './tokens/keep-fresh.ts'
export { parseToken, serializeToken } from './tokens/serialize-token.ts'
export type { Token, TokenFacts } from './tokens/token.ts'
export type { TokenLike, TokenSource } from './tokens/token-source.ts'
