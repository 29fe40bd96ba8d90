import type { Context } from '../call.ts'
import { insertUserTag, listUserTags, removeUserTag } from '../world/records/media/user-tags.ts'

/** Tags an account in a media, behind those that are tagged already. Twice is once. */
export function addUserTag({ world }: Context, mediaId: string, accountId: string): void {
  const position = Math.max(-1, ...listUserTags(world, mediaId).map((tag) => tag.position)) + 1
  insertUserTag(world, { mediaId, accountId, x: null, y: null, position })
}

/** Takes a tag back: the owner of the media any, everybody their own. */
export function takeUserTag({ world }: Context, mediaId: string, accountId: string): void {
  removeUserTag(world, mediaId, accountId)
}
