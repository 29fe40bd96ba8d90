import { idAsKnownBy } from '../../../deliveries/webhooks/message-value.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import type { World } from '../../../world/world.ts'
import type { Json } from '../../records.ts'

/** Somebody in a conversation, as the account whose it is knows them (recorded 2026-04: `username` first). */
export function personIn(world: World, accountId: string, id: string): Record<string, Json> {
  const username = findAccount(world, id)?.username
  return { ...(username === undefined ? {} : { username }), id: idAsKnownBy(world, accountId, id) }
}
