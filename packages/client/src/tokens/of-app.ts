import { contextOf, type LoginRules } from '../context.ts'
import { paced } from '../http/pacer.ts'
import type { AnyOptions, CallOptions } from '../options.ts'
import { exchangeLongLived } from './instagram-side.ts'
import { refreshOnce } from './refresh.ts'
import type { Token } from './token.ts'
import { checkToken, checkUsable } from './token-source.ts'

/** A short-lived token of an app's for a long-lived one. */
export async function exchangeOf<T extends Token>(
  rules: LoginRules,
  options: AnyOptions,
  token: T,
  call: CallOptions = {},
): Promise<T> {
  const context = paced(contextOf(rules, options))
  checkUsable(context, token)
  return (await exchangeLongLived(context, token, call)) as T
}

/** Sixty more days for a long-lived token of an app's. */
export async function refreshOf<T extends Token>(
  rules: LoginRules,
  options: AnyOptions,
  token: T,
  call: CallOptions = {},
): Promise<T> {
  const context = contextOf(rules, options)
  checkToken(context.login, token)
  return (await refreshOnce(context, token, call)) as T
}
