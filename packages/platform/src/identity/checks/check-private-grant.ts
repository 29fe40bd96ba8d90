import { changed, privateGrantLifetime } from '@darkroom/contract'
import type { World } from '../../world/world.ts'
import type { TokenCaller } from '../caller.ts'
import { notAuthorized } from './check-installed.ts'

/** A private account's permissions for a Basic Display app end after 90 days, since its tokens can be refreshed. @throws Refusal */
export function checkPrivateGrant(world: World, caller: TokenCaller): void {
  const { clock } = world
  if (caller.kind !== 'account' || caller.token.login !== 'basic-display' || caller.token.private === 0) return
  if (!changed('privateRefresh', clock.day())) return
  if (caller.token.grantedAt + privateGrantLifetime * 1000 > clock.now()) return
  const reason = 'Permissions of a private account end after 90 days.'
  throw notAuthorized(world, caller, { rule: 'identity/checks/check-private-grant', reason })
}
