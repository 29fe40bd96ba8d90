import { plainVideoEnds } from '@darkroom/contract'
import type { ContainerKind } from '../../world/records/containers.ts'
import { type Asking, isYes, refusal } from './asking.ts'

const rule = 'request/kind'

/**
 * What a container is to become: by `media_type`, `is_carousel_item`, and for a story by which file it has.
 *
 * @throws Refusal for a single video, which has to be a reel
 */
export function kindOf(asking: Asking): ContainerKind {
  const { given, context } = asking
  const isChild = isYes(given.text('is_carousel_item'))
  switch (given.text('media_type')) {
    case 'CAROUSEL':
      return 'CAROUSEL'
    case 'REELS':
      return 'REELS'
    case 'STORIES':
      return given.text('image_url') === undefined && hasVideo(asking) ? 'STORY_VIDEO' : 'STORY_IMAGE'
    case 'VIDEO':
      if (isChild) return 'CHILD_VIDEO'
      if (context.world.clock.day() < plainVideoEnds.day) return 'VIDEO'
      throw refusal(
        asking,
        'publishUnknownMediaType',
        {
          rule,
          parameter: 'media_type',
          received: 'VIDEO',
          expected: 'REELS; VIDEO with is_carousel_item=true is a part of an album',
          fix: 'Send media_type=REELS: single videos became reels on 9 November 2023.',
        },
        { mediaType: 'VIDEO' },
      )
    case undefined:
    default:
      return isChild ? 'CHILD_IMAGE' : 'IMAGE'
  }
}

function hasVideo({ given }: Asking): boolean {
  return given.text('video_url') !== undefined || given.text('upload_type') === 'resumable'
}

/** Whether a container holds a video. */
export function isVideoKind(kind: ContainerKind): boolean {
  return kind === 'VIDEO' || kind === 'REELS' || kind === 'STORY_VIDEO' || kind === 'CHILD_VIDEO'
}

/** Whether a container is a part of an album. */
export function isChildKind(kind: ContainerKind): boolean {
  return kind === 'CHILD_IMAGE' || kind === 'CHILD_VIDEO'
}

/** Whether a container becomes a story. */
export function isStoryKind(kind: ContainerKind): boolean {
  return kind === 'STORY_IMAGE' || kind === 'STORY_VIDEO'
}
