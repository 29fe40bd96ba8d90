import type { ContainerKind } from '@darkroom/contract'
import { invalidOption } from '../errors/option-error.ts'
import { isRecord, isText, matches, recordOf, recordsOf } from '../json-value.ts'
import type { PostKind } from './post.ts'

/**
 * How far a publish is: plain JSON, to be stored whenever `save` gets it. It has what was asked for (captions, URLs), and no token.
 * `publisher.resume(record)` goes on from it.
 */
export interface PublishRecord {
  readonly version: 1
  readonly kind: PostKind
  /** The account's id as calls name it. */
  readonly account: string
  /** `publishing` means that the request to publish was about to be sent, or was sent: whether it was done is not known yet. */
  readonly step: 'begun' | 'created' | 'ready' | 'publishing' | 'published'
  /** The items of a carousel in order; last, the container that is published. */
  readonly containers: readonly ContainerRecord[]
  /** When the request to publish was sent last (Unix milliseconds), the account's newest media before, and how it was refused, if it was. */
  readonly attempt?:
    | {
        readonly at: number
        readonly newest?: Newest | null | undefined
        readonly refusal?: PublishRefusal | undefined
      }
    | undefined
  /** The media. Absent after `published` if the media could not be told apart from others. */
  readonly mediaId?: string | undefined
}

/** What became of a request to publish that was answered with an error, so that a resumed record does not ask again what will not pass. */
export interface PublishRefusal {
  /** The client's code. */
  readonly code: string
  readonly message: string
  /** Whether it says that nothing was done. */
  readonly isPlain: boolean
  /** Whether asking again soon may help. */
  readonly mayPass: boolean
}

/** The newest media of an account. */
export interface Newest {
  readonly id: string
  readonly timestamp: string
}

/** A container that was made, or will be. */
export interface ContainerRecord {
  readonly kind: ContainerKind
  readonly parameters: Readonly<Record<string, string>>
  /** Its video is uploaded: the path on this machine, if it has one. */
  readonly file?: { readonly path?: string | undefined } | undefined
  readonly id?: string | undefined
  /** Where its video is uploaded to: a path on the host for uploads. Absent once that is done. */
  readonly uploadTo?: string | undefined
}

const steps: readonly unknown[] = ['begun', 'created', 'ready', 'publishing', 'published']
const kinds: readonly unknown[] = ['image', 'reel', 'story', 'carousel']

/** A record that came back from storage. @throws OptionError */
export function checkedRecord(given: unknown): PublishRecord {
  const record = recordOf(given)
  const containers = recordsOf(record['containers'])
  const isRight =
    record['version'] === 1 &&
    kinds.includes(record['kind']) &&
    steps.includes(record['step']) &&
    matches(record['account'], /^(me|\d{1,30})$/) &&
    containers.length > 0 &&
    containers.every(
      ({ kind, parameters, id, uploadTo }) =>
        isText(kind) &&
        isRecord(parameters) &&
        Object.values(parameters).every(isText) &&
        (id === undefined || matches(id, /^\d{1,30}$/)) &&
        (uploadTo === undefined || matches(uploadTo, /^\/[\w./-]{1,200}$/)),
    )
  if (isRight) return record as unknown as PublishRecord
  throw invalidOption('record', 'a record that save was given, whole', given)
}
