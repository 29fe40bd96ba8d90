import { changed, logins, tokenKind } from '@darkroom/contract'
import type { Parameters } from '../base/request/parameters.ts'
import { redacted, shown } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import { authenticateAccount } from '../identity/authenticate-account.ts'
import { equalSecrets } from '../world/hash.ts'
import { type AccountToken, issueAccessToken } from '../world/records/access-tokens.ts'
import { findProduct } from '../world/records/products.ts'
import { checkGrantType } from './check-grant-type.ts'
import { checkMethod } from './check-method.ts'
import type { TokenReply } from './token-reply.ts'

const rule = 'tokens/long-lived'

/** `GET graph.instagram.com/access_token`: a short-lived token for a long-lived one. The short one stays good. */
export function exchangeForLongLived(call: Call, parameters: Parameters): TokenReply {
  checkMethod(call, parameters)
  checkGrantType(parameters, 'ig_exchange_token')
  const { token } = authenticateAccount(call, parameters, 'access_token')
  checkSecret(call, parameters, token)
  checkExchangeable(call, token)
  const { world } = call.context
  return {
    access_token: issueAccessToken(world, { grant: { id: token.grantId, login: token.login }, kind: 'longLived' }),
    token_type: 'bearer',
    expires_in: tokenKind(token.login, 'longLived').lifetime ?? 0,
  }
}

function checkSecret(call: Call, parameters: Parameters, token: AccountToken): void {
  const secret = parameters.get('client_secret')
  if (secret === undefined) {
    throw graphRefusal(
      'parameterRequired',
      { rule, parameter: 'client_secret', expected: 'the Instagram app secret', fix: 'Send client_secret.' },
      { name: 'client_secret' },
    )
  }
  const expected = findProduct(call.context.world, token.appId, token.login)?.clientSecret
  if (expected !== undefined && expected !== null && equalSecrets(secret, expected)) return
  throw graphRefusal('wrongSecret', {
    rule,
    parameter: 'client_secret',
    received: redacted(secret),
    expected: 'the Instagram app secret of the app that got the token',
    fix: `Copy the Instagram app secret of ${logins[token.login].label} in the App Dashboard. The Meta app secret under Settings > Basic is another.`,
  })
}

function checkExchangeable(call: Call, token: AccountToken): void {
  const day = call.context.world.clock.day()
  if (changed('longLivedTokens', day) && token.kind === 'shortLived') return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule,
      parameter: 'access_token',
      received: shown(token.kind === 'longLived' ? 'a long-lived token' : `a token on ${day}`),
      expected: 'a short-lived token, on 2020-01-14 or later',
      fix:
        token.kind === 'longLived'
          ? 'This one is long-lived already: refresh it with ig_refresh_token.'
          : 'Long-lived tokens came to Basic Display on 2020-01-14. Set the world to a later date.',
    },
    { method: 'get' },
  )
}
