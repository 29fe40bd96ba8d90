import { type Evidence, reported } from '../evidence.ts'
import type { Day } from '../values/day.ts'

const igContainerPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-container',
}

/** What `status` of a container says, by its `status_code`. */
export const containerSentences = {
  FINISHED: { text: 'Finished: Media has been uploaded and it is ready to be published.', evidence: reported },
  IN_PROGRESS: { text: 'In Progress: Media is still being processed.', evidence: reported },
  PUBLISHED: { text: 'Published: Media has been successfully published.', evidence: igContainerPage },
  ERROR: { text: 'Error: Media upload has failed with error code {subcode}', evidence: reported },
  EXPIRED: {
    text: 'Expired: Media was not published within 24 hours.',
    evidence: { assumed: 'that it begins with Expired follows from the others; the rest was not found' },
  },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly evidence: Evidence }>>

/** Why a video could not be used, as the number in its container's `status`. */
export const containerFailures = {
  /** It cannot be fetched: not found, private, a page in place of a file. */
  unreachable: {
    subcode: 2207052,
    evidence: { observed: 'an incident note of 2026: 404, a private file, the page of a tunnel' },
  },
  /** The server failed, or what it sent cannot be used for a reason that has no number of its own. */
  rejected: { subcode: 2207076, evidence: { observed: 'quoted by several projects: one fetch met 423 or 5xx' } },
  /** The server does not heed `Range`, and answers 200 with all of it. */
  rangeIgnored: { subcode: 2207077, evidence: { observed: 'two incident notes of 2026' } },
  /** It is too large, or took too long. */
  tooSlow: { subcode: 2207082, evidence: { observed: 'an incident note and a client’s change of 2026' } },
  /** Its container or codec is none that is taken. */
  format: { subcode: 2207026, evidence: { observed: 'error lists of several clients' } },
  /** `thumb_offset` is past its end. */
  thumbOffset: {
    subcode: 2207057,
    evidence: { assumed: 'the page Error Codes has the number, and not that it comes in status' },
  },
} as const satisfies Readonly<Record<string, { readonly subcode: number; readonly evidence: Evidence }>>

/** The name of a reason of {@link containerFailures}. */
export type ContainerFailure = keyof typeof containerFailures

/** Posts that an account may publish in 24 hours, from a day on, the newest last. */
export const publishingQuotas = [
  { since: '2020-01-01', total: 25, evidence: { observed: 'recorded by clients up to 2023' } },
  { since: '2024-01-01', total: 50, evidence: { assumed: 'the reference says 50; since which day is not told' } },
  {
    since: '2025-01-01',
    total: 100,
    evidence: { assumed: 'the guide of 2026-06-30 says 100; since which day is not told' },
  },
] as const satisfies readonly { readonly since: Day; readonly total: number; readonly evidence: Evidence }[]

/**
 * How many posts an account may publish in 24 hours, on a day.
 *
 * @example
 * import { publishingQuotaOn } from '@darkroom/contract'
 * publishingQuotaOn('2026-11-01') // => 100
 * publishingQuotaOn('2022-05-01') // => 25
 */
export function publishingQuotaOn(day: Day): number {
  return publishingQuotas.findLast(({ since }) => day >= since)?.total ?? publishingQuotas[0].total
}

/** From this day on a single video is a reel: `media_type=VIDEO` is for parts of an album only. */
export const plainVideoEnds = {
  day: '2023-11-09',
  evidence: { documented: '/docs/instagram-api/changelog' },
} as const satisfies { readonly day: Day; readonly evidence: Evidence }
