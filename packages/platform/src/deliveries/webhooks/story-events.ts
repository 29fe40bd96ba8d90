import { limits } from '@darkroom/contract'
import { mediaFigure } from '../../insights/media-figures.ts'
import { listEndedStories, type Media, storyLife } from '../../world/records/media/stories.ts'
import { readMeta, writeMeta } from '../../world/store/meta.ts'
import type { World } from '../../world/world.ts'
import { queueEvent } from './queue-event.ts'

/** Until which moment stories were made of whose end apps have been told. */
const mark = 'storiesToldUntil'

/** How far the mark may be behind without a story that ended in between, in milliseconds: it is not written every second. */
const lag = 3_600_000

/** Of stories that had ended before a world was opened for the first time, nobody is told. */
export function beginToTell(world: World): void {
  if (readMeta(world.database, mark) === undefined) writeMeta(world.database, mark, String(untilNow(world)))
}

/** Tells apps of the figures of stories that have ended since it was last called, each once. */
export function tellOfEndedStories(world: World): void {
  const until = untilNow(world)
  const told = Number(readMeta(world.database, mark) ?? until)
  const ended = listEndedStories(world, told, until)
  // A world that took the place of another may have an earlier date.
  if (ended.length === 0 && told <= until && until - told < lag) return
  world.database.transaction(() => {
    for (const story of ended) tell(world, story)
    writeMeta(world.database, mark, String(until))
  })
}

function untilNow(world: World): number {
  return world.clock.now() - storyLife
}

function tell(world: World, story: Media): void {
  const figure = (metric: string): number => {
    const { value } = mediaFigure(world, story, metric)
    return world.dialect === 'documented' && value < limits.insStoryViewers.value ? -1 : value
  }
  const value = {
    media_id: story.id,
    impressions: figure('views'),
    reach: figure('reach'),
    taps_forward: figure('taps_forward'),
    taps_back: figure('taps_back'),
    exits: figure('exits'),
    replies: figure('replies'),
  }
  queueEvent(world, { field: 'story_insights', accountId: story.accountId, value })
}
