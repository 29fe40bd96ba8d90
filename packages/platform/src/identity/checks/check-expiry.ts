import type { World } from '../../world/world.ts'
import type { TokenCaller } from '../caller.ts'
import { pacificDate } from '../pacific-date.ts'
import { refuseAs, windowOf } from '../refuse-as.ts'

const hour = 3600 * 1000

/**
 * A token is valid until it ends. The message rounds the end down to the hour for tokens of graph.instagram.com and short-lived ones of the other
 * host; for that host's long-lived ones it is exact to the second (each recorded).
 *
 * @throws Refusal
 */
export function checkExpiry(world: World, caller: TokenCaller): void {
  const { expiresAt, kind } = caller.token
  const now = world.clock.now()
  if (expiresAt === null || expiresAt > now) return
  const rounds = caller.kind === 'account' || kind !== 'longLived'
  const printedEnd = rounds ? Math.floor(expiresAt / hour) * hour : expiresAt
  const what = kind === 'shortLived' ? 'short-lived token' : kind === 'longLived' ? 'long-lived token' : 'token'
  throw refuseAs(caller)(
    'tokenExpired',
    {
      rule: 'identity/checks/check-expiry',
      parameter: 'access_token',
      received: `a ${what} that ended ${new Date(expiresAt).toISOString()}${rounds ? '; the message names the hour' : ''}`,
      expected: 'a token that has not ended',
      fix: `Send the person through ${windowOf(caller)} again. ${inTime(caller)}`,
    },
    { expired: pacificDate(printedEnd), now: pacificDate(now) },
  )
}

function inTime({ kind }: TokenCaller): string {
  return kind === 'account'
    ? 'Exchange short-lived tokens within the hour, refresh long-lived ones within 60 days.'
    : 'Exchange short-lived tokens with fb_exchange_token at once: an expired one cannot be exchanged.'
}
