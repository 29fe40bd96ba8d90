import { changed, refreshableAfter, type ScopeName } from '@darkroom/contract'
import { graphRefusal } from '../../explain/refusal.ts'
import { effectiveScopes } from '../../identity/effective-scopes.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'

/**
 * Instagram's answer to a token that cannot be refreshed is not recorded; the catch-all is assumed. It is also uncertain whether a
 * refresh always gives sixty days: one recording of 2020-01-23 has an `expires_in` of 5012.
 *
 * @throws Refusal
 */
export function checkRefreshable(world: World, token: AccountToken): void {
  const { clock } = world
  const refuse = (received: string, expected: string, fix: string): Error =>
    graphRefusal(
      'unsupportedRequest',
      { rule: 'tokens/refresh/check-refreshable', parameter: 'access_token', received, expected, fix },
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
