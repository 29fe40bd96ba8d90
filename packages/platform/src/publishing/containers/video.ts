import { type ContainerFailure, containerFailures } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { NotImplemented } from '../../explain/not-implemented.ts'
import type { Draft } from '../../files/store.ts'
import { type Container, containerFailed, fileIsReady } from '../../world/records/containers.ts'
import { DownloadError, download } from '../download/download.ts'
import { checkVideo, largestVideo, type VideoFault, type VideoRules } from '../inspect/check-video.ts'
import { kindOfFile } from '../inspect/sniff.ts'
import { readVideo } from '../inspect/video-facts.ts'
import { isStoryKind } from '../request/kind.ts'
import { failOnPurpose } from './fail-on-purpose.ts'
import { parametersOf } from './parameters.ts'
import { newDraft, storeCover } from './picture.ts'

/** Milliseconds that a video's server has. Instagram's own limit is not recorded; this one is assumed. */
const timeForVideo = 300_000

/** The limits of a container's video. */
export function videoRulesOf({ kind }: Pick<Container, 'kind'>): VideoRules {
  return isStoryKind(kind) ? 'story' : 'reel'
}

/** Fetches the file at `video_url`, looks at it and stores it; whatever is wrong shows in the container's status. */
export async function fetchVideo(context: Context, container: Container): Promise<void> {
  const draft = newDraft(context)
  try {
    const limit = largestVideo(videoRulesOf(container))
    const url = parametersOf(container).url ?? ''
    await download(context.publishing, { url, into: draft, limit, redirects: 3, time: timeForVideo, byRange: true })
    await useVideo(context, container, draft)
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error
    fail(context, container, { failure: failures[error.failure], why: error.message })
  } finally {
    await draft.discard()
  }
}

const failures: Readonly<Record<DownloadError['failure'], ContainerFailure>> = {
  unreachable: 'unreachable',
  server: 'rejected',
  'too-large': 'tooSlow',
  'too-slow': 'tooSlow',
  'range-ignored': 'rangeIgnored',
}

/** Looks at a video that is here, and stores it for its container. @returns What is wrong with it */
export async function useVideo(context: Context, container: Container, draft: Draft): Promise<VideoFault | undefined> {
  const { thumbOffset, coverUrl } = parametersOf(container)
  const checked = await inspect(draft, videoRulesOf(container), thumbOffset)
  if ('failure' in checked) return fail(context, container, checked)
  const cover = coverUrl === undefined ? null : await storeCover(context, coverUrl)
  if (cover !== null && typeof cover === 'object')
    return fail(context, container, { failure: 'unreachable', why: `cover_url: ${cover.why}` })
  const { width, height, duration, brand } = checked
  const fileId = await draft.keep(brand === 'qt' ? 'mov' : 'mp4')
  if (!failOnPurpose(context, container))
    fileIsReady(context.world, container.id, { fileId, coverId: cover, width, height, duration })
  return undefined
}

interface Inspected {
  readonly width: number
  readonly height: number
  /** Milliseconds. */
  readonly duration: number
  readonly brand: string
}

async function inspect(draft: Draft, rules: VideoRules, thumbOffset: number): Promise<Inspected | VideoFault> {
  const kind = kindOfFile(await draft.slice(0, 512))
  if (kind === 'html') return { failure: 'unreachable', why: 'The address leads to a web page, not to a file.' }
  if (kind !== 'mp4' && kind !== 'matroska') return { failure: 'rejected', why: 'The file is no video.' }
  const facts = await readVideo(draft)
  const fault = checkVideo(facts, rules)
  if (fault !== undefined) return fault
  const { width = 0, height = 0, duration = 0 } = facts.video ?? {}
  if (thumbOffset >= duration * 1000)
    return { failure: 'thumbOffset', why: `thumb_offset is ${thumbOffset}, and the video ends at ${duration * 1000}.` }
  return { width, height, duration: Math.round(duration * 1000), brand: facts.brand }
}

function fail({ world }: Context, { id }: Container, fault: VideoFault): VideoFault {
  containerFailed(world, id, containerFailures[fault.failure].subcode, fault.why)
  return fault
}

/** What a container says whose file could not be looked at, since Darkroom lacks something or failed itself. */
export function failInside(context: Context, container: Container, error: unknown): void {
  const why = error instanceof NotImplemented ? error.message : 'Darkroom itself failed while it looked at the file.'
  fail(context, container, { failure: 'rejected', why })
}
