import { changed } from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import { graphRefusal } from '../../explain/refusal.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'

/** Only short-lived tokens can be exchanged, and only since long-lived ones exist. @throws Refusal */
export function checkExchangeable(world: World, token: AccountToken): void {
  const day = world.clock.day()
  if (changed('longLivedTokens', day) && token.kind === 'shortLived') return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'tokens/long-lived/check-exchangeable',
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
