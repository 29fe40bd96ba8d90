import { enums, limits } from '@darkroom/contract'
import type { ContainerKind } from '../../world/records/containers.ts'
import { findLocation } from '../../world/records/media/locations.ts'
import { type Asking, invalid, isYes, refusal } from './asking.ts'
import { checkAllowed } from './check-allowed.ts'
import { checkCaption } from './check-caption.ts'
import { isChildKind, isStoryKind, isVideoKind, kindOf } from './kind.ts'
import { type AddOn, readAddOn } from './read-add-on.ts'
import { readChildren } from './read-children.ts'
import { readCollaborators, readUserTags, type Tagged } from './read-people.ts'
import { readProductTags, type TaggedProduct } from './read-product-tags.ts'

const rule = 'request/read-request'

/** What a container is made with, checked. It is stored as JSON. */
export interface ContainerParameters {
  readonly url?: string | undefined
  readonly coverUrl?: string | undefined
  readonly caption: string
  readonly altText: string
  readonly locationId: string | null
  readonly userTags: readonly Tagged[]
  readonly collaborators: readonly string[]
  readonly productTags: readonly TaggedProduct[]
  readonly thumbOffset: number
  readonly shareToFeed: boolean
  readonly audioName: string
  readonly aiGenerated: boolean
  readonly children: readonly string[]
  readonly addOn: AddOn
  /** How a trial reel graduates. */
  readonly trial?: string | undefined
}

/** A request for a container, checked as far as that is possible without its file. */
export interface ContainerRequest {
  readonly kind: ContainerKind
  readonly source: 'url' | 'upload' | 'children'
  readonly parameters: ContainerParameters
}

/** Reads and checks the parameters of `POST /{ig-user}/media`. The order of the checks is assumed. @throws Refusal */
export function readRequest(asking: Asking): ContainerRequest {
  const { given } = asking
  const kind = kindOf(asking)
  checkAllowed(asking, kind)
  const source = readSource(asking, kind)
  const hasCaption = !isChildKind(kind) && !isStoryKind(kind)
  const caption = hasCaption ? (given.text('caption') ?? '') : ''
  checkCaption(asking, caption)
  return {
    kind,
    source,
    parameters: {
      url: source === 'url' ? given.text(isVideoKind(kind) ? 'video_url' : 'image_url') : undefined,
      coverUrl: given.text('cover_url'),
      caption,
      altText: readAltText(asking),
      locationId: isChildKind(kind) ? null : readLocation(asking),
      userTags: readUserTags(asking, kind),
      collaborators: readCollaborators(asking),
      productTags: readProductTags(asking, kind),
      thumbOffset: readThumbOffset(asking),
      shareToFeed: given.text('share_to_feed') === undefined || isYes(given.text('share_to_feed')),
      audioName: given.text('audio_name') ?? '',
      aiGenerated: isYes(given.text('is_ai_generated')),
      children: kind === 'CAROUSEL' ? readChildren(asking) : [],
      addOn: readAddOn(asking, caption),
      trial: readTrial(asking),
    },
  }
}

/** @throws Refusal where the file is not named. An empty `image_url` is named, and cannot be fetched (recorded). */
function readSource(asking: Asking, kind: ContainerKind): ContainerRequest['source'] {
  const { given } = asking
  if (kind === 'CAROUSEL') return 'children'
  if (isVideoKind(kind)) {
    if (given.text('upload_type') === 'resumable') return 'upload'
    if (given.text('video_url')) return 'url'
    const fix = 'Send the address of the file in video_url, or with Facebook Login upload_type=resumable.'
    throw refusal(asking, 'publishVideoUrlRequired', { rule, parameter: 'video_url', expected: 'an address', fix })
  }
  if (given.text('image_url') !== undefined) return 'url'
  const fix =
    given.text('video_url') === undefined
      ? 'Send the address of the picture in image_url.'
      : 'For a video, send media_type too: REELS, STORIES, or VIDEO for a part of an album.'
  const why = { rule: `publishing/${rule}`, parameter: 'image_url', expected: 'an address', fix }
  throw asking.refuse('parameterRequired', why, { name: 'image_url' })
}

function readAltText(asking: Asking): string {
  const text = asking.given.text('alt_text') ?? ''
  const most = limits.altText.value
  if ([...text].length <= most) return text
  const expected = `at most ${most} characters long`
  throw invalid(asking, 'alt_text', {
    rule,
    received: `${[...text].length} characters`,
    expected,
    fix: 'Shorten alt_text.',
  })
}

function readLocation(asking: Asking): string | null {
  const id = asking.given.text('location_id')
  if (id === undefined || id === '') return null
  if (findLocation(asking.context.world, id) !== undefined) return id
  throw refusal(asking, 'publishInvalidLocation', {
    rule,
    parameter: 'location_id',
    received: id,
    expected: 'the id of a place in this world',
    fix: 'Send the id of a Page with an address. This world has no place of this id.',
  })
}

function readThumbOffset(asking: Asking): number {
  const offset = Number(asking.given.text('thumb_offset') || 0)
  if (offset >= 0) return offset
  const fault = {
    rule,
    parameter: 'thumb_offset',
    received: String(offset),
    expected: 'milliseconds from 0 to the end of the video',
    fix: 'Send where the cover is in the video, in milliseconds.',
  }
  throw refusal(asking, 'publishBadThumbOffset', fault, { videoLength: '0' })
}

function readTrial(asking: Asking): string | undefined {
  const trial = asking.given.record('trial_params')
  if (trial === undefined) return undefined
  const strategy = trial === 'invalid' ? undefined : trial['graduation_strategy']
  const strategies: readonly unknown[] = enums.trialGraduationStrategy
  if (typeof strategy === 'string' && strategies.includes(strategy)) return strategy
  throw invalid(asking, 'trial_params', {
    rule,
    received: asking.given.text('trial_params'),
    expected: `an object with graduation_strategy: one of {${strategies.join(', ')}}`,
    fix: 'Send trial_params as a JSON object: {"graduation_strategy":"MANUAL"}.',
  })
}
