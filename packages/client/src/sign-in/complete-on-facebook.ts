import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { scrub } from '../errors/scrub.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { idOf, isFunction, textsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { askAbout, moment } from '../tokens/ask-about.ts'
import { exchangeFacebookCode, exchangeFacebookLongLived } from '../tokens/facebook-side.ts'
import { missingPermissions } from '../tokens/missing-permissions.ts'
import { makeToken, type Token } from '../tokens/token.ts'
import type { AccountChoice } from './account-choice.ts'
import { orKeep } from './or-keep.ts'
import { listPageAccounts, pickAccount } from './page-accounts.ts'
import { parseCallback, type TokenCallback } from './read-callback.ts'
import { type CompleteOptions, receive } from './receive.ts'

/** What a sign-in with Facebook is completed with. */
export interface FacebookCompleteOptions extends CompleteOptions {
  /** Chooses among several accounts, and returns the `pageId` or `userId`. Absent: several are an error, with the choices in it. */
  readonly choose?:
    | ((choices: readonly AccountChoice[]) => string | undefined | Promise<string | undefined>)
    | undefined
}

/** Code to the person's token, to a long-lived one, to a Page's token and the account behind the Page. */
export async function completeOnFacebook(
  context: Context,
  callbackUrl: string | URL,
  options: FacebookCompleteOptions,
): Promise<Token<'facebook'>> {
  const choose = options?.choose
  if (choose && !isFunction(choose)) throw invalidOption('choose', 'a function')
  const callback = parseCallback(callbackUrl, context.redirectUri)
  const first = await receive(context, callback, options)
  const isCode = callback.kind === 'code'
  // A token in a fragment went through the browser: whose it is has to be asked before it is trusted.
  let person = await (isCode
    ? exchangeFacebookCode(context, callback.code, first)
    : identify(context, tokenOf(context, callback as TokenCallback), first))
  if (person.kind === 'shortLived') {
    person = await orKeep(person, 'long_lived_failed', exchangeFacebookLongLived(context, person, options))
  }
  if (isCode) person = await orKeep(person, 'account_unresolved', identify(context, person, options))
  const accounts = await orKeep(person, 'account_unresolved', listPageAccounts(context, person, options))
  const chosen = accounts.size > 1 ? await choose?.([...accounts.keys()]) : undefined
  return pickAccount(context, person, accounts, chosen)
}

function tokenOf(context: Context, { longLivedToken, accessToken }: TokenCallback): Token<'facebook'> {
  return makeToken({
    login: 'facebook',
    kind: longLivedToken ? 'longLived' : 'shortLived',
    accessToken: longLivedToken || accessToken,
    issuedAt: context.now(),
  })
}

/** Asks Facebook whose token it is, and what was granted. @throws SignInError for another app's token. */
async function identify(context: Context, token: Token<'facebook'>, limits: CallOptions): Promise<Token<'facebook'>> {
  const { accessToken } = token
  const about = await askAbout(context, accessToken, limits)
  if (about['is_valid'] !== true || idOf(about['app_id']) !== context.appId) {
    const reason = readRefusal(about, (text) => scrub(text, [accessToken, context.appSecret]))?.message
    throw new SignInError('token_foreign', reason, { reason })
  }
  const permissions = textsOf(about['scopes']) ?? []
  return makeToken({
    ...token,
    accessToken,
    id: idOf(about['user_id']),
    permissions,
    missing: missingPermissions(context, permissions),
    expiresAt: moment(about['expires_at']) ?? token.expiresAt,
    dataAccessExpiresAt: moment(about['data_access_expires_at']),
  })
}
