import { scopedId } from '../world/records/scoped-ids.ts'
import type { World } from '../world/world.ts'

/**
 * The id under which an app that acts for an account knows whoever comments or writes to it. Each account has its own for one and the same person, and it
 * is made at first need.
 *
 * @param accountId The professional account that was commented or written to.
 * @param personId The account that did it.
 */
export function instagramScopedId(world: World, appId: string, accountId: string, personId: string): string {
  return scopedId(world, appId, `${accountId}/${personId}`, () => world.ids.instagramScoped())
}
