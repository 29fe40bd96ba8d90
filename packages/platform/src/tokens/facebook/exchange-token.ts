import { tokenKind } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { appIdOf } from '../../identity/caller.ts'
import { checkLife } from '../../identity/checks/check-life.ts'
import { readCaller } from '../../identity/read-facebook-caller.ts'
import type { App } from '../../world/records/apps/apps.ts'
import { issueAccessToken, type PersonToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'
import type { TokenReply } from '../token-reply.ts'

const rule = 'tokens/facebook/exchange-token'
const parameter = 'fb_exchange_token'

/**
 * Exchanges a person's token for a long-lived one. The one that was sent stays valid (bk-rs/facebook-apis-rs). A long-lived one gives
 * another, which is assumed.
 *
 * @throws Refusal
 */
export function exchangeToken(world: World, app: App, parameters: Parameters): TokenReply {
  const token = readExchangeable(world, app, parameters)
  return {
    access_token: issueAccessToken(world, { grant: { id: token.grantId, login: 'facebook' }, kind: 'longLived' }),
    token_type: 'bearer',
    expires_in: tokenKind('facebook', 'longLived').lifetime ?? 0,
  }
}

function readExchangeable(world: World, app: App, parameters: Parameters): PersonToken {
  const text = parameters.get(parameter)
  if (text === undefined || text === '') {
    throw facebookRefusal('exchangeTokenMissing', {
      rule,
      parameter,
      expected: "a person's token",
      fix: `Send ${parameter}.`,
    })
  }
  const caller = readCaller(world, text)
  checkOwn(app, appIdOf(caller))
  checkLife(world, caller)
  if (caller.kind === 'person' && caller.token.kind !== 'systemUser') return caller.token
  const expected = 'a user access token'
  throw facebookRefusal(
    'invalidParameter',
    {
      rule,
      parameter,
      received: shown(caller.kind === 'person' ? 'a token of a system user' : `a token of ${caller.kind}`),
      expected,
      fix: 'Exchange the token of the person. Get Page tokens from /me/accounts with the long-lived one: those never end.',
    },
    { name: parameter, expected },
  )
}

function checkOwn(app: App, issuedTo: string): void {
  if (issuedTo === app.id) return
  throw facebookRefusal(
    'tokenOfOtherApp',
    {
      rule,
      parameter,
      received: `a token of the app ${issuedTo}`,
      expected: `a token of the app ${app.id}`,
      fix: 'Send the credentials of the app that the token was issued to. Do not trust a token that came from elsewhere.',
    },
    { appId: app.id },
  )
}
