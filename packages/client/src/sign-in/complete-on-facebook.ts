import type { Context } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { readRefusal } from '../errors/read-refusal.ts'
import { scrub } from '../errors/scrub.ts'
import { SignInError, type SignInErrorCode, sentenceOf } from '../errors/sign-in-error.ts'
import { idOf, isFunction, textsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { askAbout, moment } from '../tokens/ask-about.ts'
import { exchangeFacebookCode, exchangeFacebookLongLived } from '../tokens/facebook-side.ts'
import { missingPermissions } from '../tokens/missing-permissions.ts'
import { makeToken, type Token } from '../tokens/token.ts'
import type { AccountChoice } from './account-choice.ts'
import { askPerson } from './ask-person.ts'
import { orKeep } from './or-keep.ts'
import { listPageAccounts, pickAccount } from './page-accounts.ts'
import { checkedVerifier } from './pkce.ts'
import { parseRedirect, type TokenRedirect } from './read-redirect.ts'
import { type CompleteOptions, receive } from './receive.ts'

/** Options of `completeSignIn` with Facebook Login. */
export interface FacebookCompleteOptions extends CompleteOptions {
  /** With `pkce`: the code verifier that `authorizationUrl` returned, from the person's session. */
  readonly codeVerifier?: string | undefined
  /** Chooses one of several accounts and returns its `pageId` or `userId`. Without it, several accounts are the error `account_choice_needed`, which has the choices. */
  readonly choose?:
    | ((choices: readonly AccountChoice[]) => string | undefined | Promise<string | undefined>)
    | undefined
}

/** From a code to the person's token, to a long-lived one, and to a Page's token and its account. */
export async function completeOnFacebook(
  context: Context,
  redirectUrl: string | URL,
  options: FacebookCompleteOptions,
): Promise<Token<'facebook'>> {
  const choose = options?.choose
  if (choose && !isFunction(choose)) throw invalidOption('choose', 'a function', choose)
  const redirect = parseRedirect(redirectUrl, context.redirectUri)
  const first = await receive(context, redirect, options)
  const isCode = redirect.kind === 'code'
  const verifier = isCode && context.pkce ? checkedVerifier(options.codeVerifier) : undefined
  // A token in a fragment came through the browser: ask whose it is before trusting it.
  let person = await (isCode
    ? exchangeFacebookCode(context, redirect.code, first, verifier)
    : identify(context, tokenOf(context, redirect as TokenRedirect), first, isCode))
  // If a later step fails, the error has this token.
  const step = <T>(code: SignInErrorCode, work: () => T | Promise<T>, choices?: readonly AccountChoice[]): Promise<T> =>
    orKeep(person, code, work, choices)
  // Both need the secret. A native app's token stays short-lived, and the app asks with it who the person is.
  if (person.kind === 'shortLived' && context.appSecret && options.lifetime !== 'short') {
    person = await step('long_lived_failed', () => exchangeFacebookLongLived(context, person, options))
  }
  if (isCode) {
    const ask = context.appSecret ? identify : askPerson
    person = await step('account_unresolved', () => ask(context, person, options, isCode))
  }
  const accounts = await step('account_unresolved', () => listPageAccounts(context, person, options))
  const choices = [...accounts.keys()]
  const chosen = choices.length > 1 ? await step('account_choice_needed', () => choose?.(choices), choices) : undefined
  return pickAccount(context, person, accounts, chosen)
}

function tokenOf(context: Context, { longLivedToken, accessToken }: TokenRedirect): Token<'facebook'> {
  return makeToken({
    login: 'facebook',
    kind: longLivedToken ? 'longLived' : 'shortLived',
    accessToken: longLivedToken || accessToken,
    issuedAt: context.now(),
  })
}

/**
 * Asks Facebook whose token it is, and what was granted.
 *
 * @param isOwn Whether it came for a code of this app. Then it is trusted unless Facebook says that it belongs to another.
 * @throws SignInError for another app's token.
 */
async function identify(
  context: Context,
  token: Token<'facebook'>,
  limits: CallOptions,
  isOwn: boolean,
): Promise<Token<'facebook'>> {
  const { accessToken } = token
  const about = await askAbout(context, accessToken, limits)
  const [isValid, appId] = [about['is_valid'], idOf(about['app_id'])]
  if (
    isOwn
      ? isValid === false || (appId ?? context.appId) !== context.appId
      : isValid !== true || appId !== context.appId
  ) {
    const reason = readRefusal(about, (text) => scrub(text, [accessToken, context.appSecret ?? '']))?.message
    throw new SignInError('token_foreign', reason && `${sentenceOf('token_foreign')} Facebook says: ${reason}`, {
      reason,
    })
  }
  const permissions = textsOf(about['scopes']) ?? token.permissions
  return makeToken({
    ...token,
    accessToken,
    id: idOf(about['user_id']) ?? token.id,
    permissions,
    missing: missingPermissions(context, permissions),
    expiresAt: moment(about['expires_at']) ?? token.expiresAt,
    dataAccessExpiresAt: moment(about['data_access_expires_at']),
  })
}
