import { changed, refreshableAfter, type ScopeName, tokenKind } from '@darkroom/contract'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import { authenticateAccount } from '../identity/authenticate-account.ts'
import { effectiveScopes } from '../identity/effective-scopes.ts'
import { type AccountToken, renewAccessToken } from '../world/records/access-tokens.ts'
import { checkGrantType } from './check-grant-type.ts'
import { checkMethod } from './check-method.ts'
import type { TokenReply } from './token-reply.ts'

/**
 * `GET graph.instagram.com/refresh_access_token`: sixty more days for a long-lived token. Its text stays the same, as has often
 * been seen (github.com/stevenschobert/instafeed.js/issues/747).
 */
export function refreshLongLived(call: Call, parameters: Parameters): TokenReply {
  checkMethod(call, parameters)
  checkGrantType(parameters, 'ig_refresh_token')
  const { token, text } = authenticateAccount(call, parameters, 'refresh_access_token')
  checkRefreshable(call, token)
  renewAccessToken(call.context.world, token)
  return {
    access_token: text,
    token_type: 'bearer',
    expires_in: tokenKind(token.login, 'longLived').lifetime ?? 0,
  }
}

/**
 * Which answer Instagram gives to a token it will not refresh is on no record; the catch-all is assumed. Nor is it certain that a
 * refresh always gives sixty days: one recording of 2020-01-23 has an `expires_in` of 5012.
 */
function checkRefreshable(call: Call, token: AccountToken): void {
  const { clock } = call.context.world
  const refuse = (received: string, expected: string, fix: string): Error =>
    graphRefusal(
      'unsupportedRequest',
      { rule: 'tokens/refresh', parameter: 'access_token', received, expected, fix },
      { method: 'get' },
    )
  if (!changed('longLivedTokens', clock.day()) || token.kind !== 'longLived') {
    throw refuse('a short-lived token', 'a long-lived token', 'Exchange it with ig_exchange_token first.')
  }
  if (clock.now() - token.issuedAt < refreshableAfter * 1000) {
    throw refuse(
      `a token from ${new Date(token.issuedAt).toISOString()}`,
      'a token at least 24 hours old',
      'Refresh it a day after it was issued or refreshed: darkroom clock advance 24h.',
    )
  }
  if (token.private === 1 && !changed('privateRefresh', clock.day())) {
    throw refuse(
      'a token of a private account',
      'a public account, before 2021-06-30',
      'Tokens of private accounts can be refreshed since 2021-06-30.',
    )
  }
  const basic: ScopeName = token.login === 'basic-display' ? 'user_profile' : 'instagram_business_basic'
  if (!effectiveScopes(token.scopes, clock.day()).includes(basic)) {
    throw refuse(`a token without ${basic}`, `a token with ${basic}`, `Ask for ${basic} at the window.`)
  }
}
