import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import type { CallOptions } from '../options.ts'
import { inspectToken } from '../tokens/debug-token.ts'
import { exchangeFacebookCode, exchangeFacebookLongLived } from '../tokens/facebook-side.ts'
import { createToken, type Token } from '../tokens/token.ts'
import { missingOf } from '../tokens/token-reply.ts'
import type { AccountChoice } from './account-choice.ts'
import { orKeep } from './or-keep.ts'
import { listPageAccounts, pickAccount } from './page-accounts.ts'
import type { Callback } from './read-callback.ts'
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
  const callback = await receive(context, callbackUrl, options)
  const { signal, deadline, choose } = options
  const limits: CallOptions = { signal, deadline }
  const person = await personOf(context, callback, limits)
  const accounts = await orKeep(person, 'account_unresolved', 'The accounts behind it were not told', () =>
    listPageAccounts(context, person, limits),
  )
  const chosen = accounts.length > 1 ? await choose?.(accounts.map(({ choice }) => choice)) : undefined
  return pickAccount(context, person, accounts, chosen)
}

type Answer = Extract<Callback, { kind: 'code' | 'token' }>

async function personOf(context: Context, callback: Answer, limits: CallOptions): Promise<Token<'facebook'>> {
  if (callback.kind === 'code') {
    const short = await exchangeFacebookCode(context, callback.code, limits)
    const long = await orKeep(short, 'long_lived_failed', 'There is only a short-lived token', () =>
      exchangeFacebookLongLived(context, short, limits),
    )
    return orKeep(long, 'account_unresolved', 'The token was not explained', () => identify(context, long, limits))
  }
  // A token in a fragment went through the browser: whose it is has to be asked before it is trusted.
  const { longLivedToken, accessToken } = callback
  const issuedAt = context.now()
  const given = createToken({
    login: 'facebook',
    kind: longLivedToken === undefined ? 'shortLived' : 'longLived',
    accessToken: longLivedToken ?? accessToken,
    issuedAt,
  })
  const known = await identify(context, given, limits)
  if (longLivedToken !== undefined) return known
  const long = await orKeep(known, 'long_lived_failed', 'There is only a short-lived token', () =>
    exchangeFacebookLongLived(context, known, limits),
  )
  const { issuedAt: longIssuedAt, expiresAt } = long
  return createToken({ ...known, kind: 'longLived', accessToken: long.accessToken, issuedAt: longIssuedAt, expiresAt })
}

/** Asks Facebook whose token it is, and what was granted. @throws SignInError for another app's token. */
async function identify(context: Context, token: Token<'facebook'>, limits: CallOptions): Promise<Token<'facebook'>> {
  const info = await inspectToken(context, token.accessToken, limits)
  if (!info.isValid || info.appId !== context.options.appId) {
    const why = info.isValid ? 'It was issued to another app.' : (info.error?.message ?? 'It is not valid.')
    throw new SignInError('token_foreign', `The token that came back is not one of this app's. ${why}`)
  }
  const { userId: id, scopes: permissions, expiresAt = token.expiresAt, dataAccessExpiresAt } = info
  const missing = missingOf(context, permissions)
  const { accessToken } = token
  return createToken({ ...token, accessToken, id, permissions, missing, expiresAt, dataAccessExpiresAt })
}
