import { dataAccessLifetime } from '@darkroom/contract'
import { facebookRefusal } from '../explain/refusal.ts'
import type { PersonToken } from '../world/records/tokens/access-tokens.ts'
import type { World } from '../world/world.ts'
import type { Caller } from './caller.ts'

/** When an app's access to a person's data ends, in Unix milliseconds; null for a system user, whose access does not end. */
export function dataAccessEnd(token: PersonToken): number | null {
  return token.kind === 'systemUser' ? null : token.grantedAt + dataAccessLifetime * 1000
}

/**
 * Checks that the person agreed within ninety days. That this applies to every read and write, but not to token exchange or
 * debug_token, is assumed.
 *
 * @throws Refusal
 */
export function checkDataAccess(world: World, caller: Caller): void {
  if (caller.kind === 'app' || caller.kind === 'account') return
  const end = dataAccessEnd(caller.token)
  if (end === null || end > world.clock.now()) return
  throw facebookRefusal('dataAccessExpired', {
    rule: 'identity/data-access',
    parameter: 'access_token',
    received: `a token whose data access ended ${new Date(end).toISOString()}`,
    expected: 'a person who agreed within the last ninety days',
    fix: 'The token is still valid, but can read nothing. Send the person through the Login dialog again.',
  })
}
