import type { FacebookErrorName } from '@darkroom/contract'
import { facebookRefusal } from '../explain/refusal.ts'
import type { PersonToken } from '../world/records/access-tokens.ts'
import { findPageTasks } from '../world/records/pages.ts'
import type { Invalidation } from '../world/store/schema.ts'
import type { World } from '../world/world.ts'
import type { FacebookCaller } from './caller.ts'
import { pacificDate } from './pacific-date.ts'

const rule = 'identity/check-person-life'
const hour = 3600 * 1000

/** How the session behind a token was ended. */
const endings: Readonly<Record<Invalidation, FacebookErrorName>> = {
  password: 'sessionInvalidated',
  privacy: 'sessionInvalidated',
  offFacebook: 'sessionInvalidated',
  deletion: 'sessionInvalidated',
  call: 'sessionEndedByCall',
  secretReset: 'sessionEndedByCall',
}

/**
 * Checks that the session behind a token still stands. App tokens have none.
 *
 * @throws Refusal naming the first reason why it does not.
 */
export function checkLife(world: World, caller: FacebookCaller): void {
  if (caller.kind === 'app') return
  const { token } = caller
  if (token.removedAt !== null) {
    throw dead(
      'appNotInstalled',
      'The person removed the app, or deleted their account. Send them through the Login dialog again.',
      token,
    )
  }
  if (token.invalidatedAt !== null) {
    throw dead(
      endings[token.invalidatedBy ?? 'password'],
      'The person changed their password, the app ended the session, or its secret was reset. Send them through the Login dialog again.',
    )
  }
  if (token.person.checkpointed === 1) {
    throw dead(
      'checkpointed',
      'The person must sign in to Facebook and pass the checkpoint; the token works again afterwards.',
    )
  }
  if (token.person.confirmed === 0) {
    throw dead('unconfirmed', 'The person must confirm their e-mail address; the token works again afterwards.')
  }
  checkExpiry(world, token)
  if (caller.kind === 'page' && findPageTasks(world, caller.pageId, token.personId) === undefined) {
    throw dead(
      'pageRoleLost',
      'Give the person a task on the Page again, or take a Page token from somebody who has one.',
    )
  }
}

function dead(name: FacebookErrorName, fix: string, token?: PersonToken): Error {
  const why = { rule, parameter: 'access_token', received: 'a token whose session was ended', fix }
  return facebookRefusal(name, why, token === undefined ? {} : { appId: token.appId })
}

/** Short-lived tokens are said to end on the hour, others to the second (both recorded). */
function checkExpiry(world: World, token: PersonToken): void {
  const { expiresAt } = token
  const now = world.clock.now()
  if (expiresAt === null || expiresAt > now) return
  const rounds = token.kind !== 'longLived'
  const told = rounds ? Math.floor(expiresAt / hour) * hour : expiresAt
  throw facebookRefusal(
    'tokenExpired',
    {
      rule,
      parameter: 'access_token',
      received: `a token that ended ${new Date(expiresAt).toISOString()}${rounds ? '; the message names the hour' : ''}`,
      expected: 'a token that has not ended',
      fix: 'Exchange short-lived tokens with fb_exchange_token at once. An expired one cannot be: send the person through the Login dialog again.',
    },
    { expired: pacificDate(told), now: pacificDate(now) },
  )
}
