import { changed } from '@darkroom/contract'
import type { World } from '../world/world.ts'

/** The id under which an app knows an account: its own since 2021-06-08, everybody's before. */
export function appScopedId(
  world: World,
  token: { readonly scopedId: string; readonly accountId: string | null },
): string {
  return changed('appScopedIds', world.clock.day()) ? token.scopedId : (token.accountId ?? token.scopedId)
}
