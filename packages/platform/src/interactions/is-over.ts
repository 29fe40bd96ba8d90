import type { Media } from '../world/records/media/media.ts'
import { storiesSince } from '../world/records/media/stories.ts'
import type { World } from '../world/world.ts'

/** Whether a media is no longer shown: a story after a day, a broadcast when it has ended. */
export function isOver(world: World, { place, createdAt, endedAt }: Media): boolean {
  if (place === 'story') return createdAt < storiesSince(world)
  return place === 'live' && endedAt !== null && endedAt <= world.clock.now()
}
