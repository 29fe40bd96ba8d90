import { readLanguage } from '../../world/records/language.ts'
import type { World } from '../../world/world.ts'
import type { WorldFile } from '../file.ts'
import { filled } from '../keys/columns.ts'
import { saveFaults } from '../nouns/fault.ts'
import { saveGrants } from '../nouns/grant.ts'
import { saveInsights } from '../nouns/insights.ts'
import { saveLimits } from '../nouns/limits.ts'
import { savePublishing } from '../nouns/publishing.ts'
import { readRows, saveRows } from './outline.ts'
import { saveConversations } from './save-conversations.ts'
import { contentsOf } from './save-media.ts'

export { printWorldFile } from './print-file.ts'

/**
 * Reads back everything lasting in a world. Passwords and tokens come as their hashes and keep working.
 *
 * Left out are deleted apps, grants that were removed (with their tokens and app-scoped ids), codes, sessions, callbacks, the
 * audit trail, searches for hashtags, files and unsent messages of conversations and what of them was read, and the times at which accounts, Pages, likes, follows, apps, invites, configurations and Advanced Access were added. Ended tokens of an active
 * grant are kept, and still report why they ended.
 *
 * @example
 * import { createPlatform } from '@darkroom/platform'
 * import { saveWorld } from '@darkroom/platform/world-file'
 * await using platform = createPlatform()
 * saveWorld(platform.world).accounts?.[0]?.username // => 'jayposiris'
 */
export function saveWorld(world: World): WorldFile {
  const rows = readRows(world)
  const usernames = new Map(rows.accounts.map(({ id, username }) => [id, username]))
  return {
    ...saveRows(world, rows, contentsOf(world, rows.apps)),
    conversations: filled(saveConversations(world, rows.accounts, rows.apps)),
    grants: filled(saveGrants(world, rows.apps, rows.pages, usernames)),
    faults: filled(saveFaults(world)),
    language: readLanguage(world),
    limits: saveLimits(world),
    publishing: savePublishing(world),
    insights: saveInsights(world),
  }
}
