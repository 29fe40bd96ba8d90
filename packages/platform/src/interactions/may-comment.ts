import type { Media } from '../world/records/media/media.ts'
import type { World } from '../world/world.ts'
import { isOver } from './is-over.ts'

/** Why nobody can comment on a media; undefined: somebody can. */
export function whyNoComments(world: World, media: Media): string | undefined {
  if (isOver(world, media)) return 'It is over.'
  if (media.place === 'story') return 'Nobody comments on a story: they answer by a message.'
  if (media.place === 'child') return 'A part of an album has no comments of its own: they are on the album.'
  return media.commentsEnabled === 1 ? undefined : 'Its owner has switched comments off.'
}
