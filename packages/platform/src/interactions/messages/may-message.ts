import { isBlocked } from '../../world/records/messages/blocks.ts'
import type { World } from '../../world/world.ts'

/** Why somebody cannot write to an account; undefined: they can. Everybody can write to everybody, unless one blocked the other. */
export function whyNoMessages(world: World, fromId: string, toId: string): string | undefined {
  if (isBlocked(world, toId, fromId)) return 'They do not take messages from this account.'
  return isBlocked(world, fromId, toId) ? 'This account blocked them. Unblock them first.' : undefined
}
