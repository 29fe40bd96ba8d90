import { containerSentences, limits } from '@darkroom/contract'
import type { Container } from '../../world/records/containers.ts'
import type { Processing } from '../settings.ts'

/** What `status_code` says. */
export type StatusCode = keyof typeof containerSentences

const life = limits.containerTtl.value * 3600 * 1000

/** Whether a container was not published in time. @param now The world's time, Unix milliseconds. */
export function hasExpired({ state, createdAt }: Pick<Container, 'state' | 'createdAt'>, now: number): boolean {
  return state !== 'PUBLISHED' && now >= createdAt + life
}

/** Since when containers have not expired. */
export function livingSince(now: number): number {
  return now - life
}

/** The state of a container at a moment of the world's time: processing goes on as the world's option says. */
export function statusCodeOf(container: Container, now: number, processing: Processing): StatusCode {
  if (container.state === 'PUBLISHED') return 'PUBLISHED'
  if (hasExpired(container, now)) return 'EXPIRED'
  if (container.state === 'WAITING' || !isProcessed(container, now, processing)) return 'IN_PROGRESS'
  return container.state === 'ERROR' ? 'ERROR' : 'FINISHED'
}

function isProcessed({ readyAt, reads }: Container, now: number, processing: Processing): boolean {
  if (processing === 'at-once') return true
  return 'reads' in processing ? reads > processing.reads : now >= (readyAt ?? now) + processing.milliseconds
}

/** What `status` says. */
export function statusSentence(code: StatusCode, { subcode }: Pick<Container, 'subcode'>): string {
  return containerSentences[code].text.replace('{subcode}', String(subcode))
}
