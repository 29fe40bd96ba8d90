import { limits } from '@darkroom/contract'
import type { Media } from '../world/records/media/media.ts'
import type { World } from '../world/world.ts'

/** From when on a story counts that is shown now, in Unix milliseconds. */
export function storiesSince(world: World): number {
  return world.clock.now() - limits.storyLife.value * 3_600_000 + 1
}

/** Whether a media is no longer shown: a story after a day, a broadcast when it has ended. */
export function isOver(world: World, { place, createdAt, endedAt }: Media): boolean {
  if (place === 'story') return createdAt < storiesSince(world)
  return place === 'live' && endedAt !== null && endedAt <= world.clock.now()
}
