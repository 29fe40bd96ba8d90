import { ApiError, type PlatformFacts } from '../errors/api-error.ts'
import { InstagramError } from '../instagram-error.ts'
import type { PublishRecord } from './record.ts'

/** Why a publish ended without a media. */
export type PublishErrorCode =
  /** The platform would refuse it, and was not asked: `platform` has its code, subcode and sentences. */
  | 'check_failed'
  /** The platform refused to make a container: the file could not be fetched, or something is wrong with it. */
  | 'container_refused'
  /** The platform could not process the file. */
  | 'container_failed'
  /** The container is older than a day and was not published. */
  | 'container_expired'
  | 'upload_failed'
  /** The platform refused to publish the container, and did not publish it. */
  | 'publish_refused'
  /** Whether it was published cannot be told now. Do not publish it anew: resume its record later. */
  | 'outcome_unknown'
  /** A call in between failed. */
  | 'call_failed'
  /** The option `save` failed. Nothing was done after. */
  | 'save_failed'
  /** The option `host` failed. */
  | 'host_failed'
  | 'timed_out'
  | 'aborted'

/** What else is known of a failed publish. */
export interface PublishErrorDetails {
  readonly cause?: unknown
  readonly platform?: PlatformFacts | undefined
  readonly retryable?: boolean | undefined
  readonly record?: PublishRecord | undefined
}

/**
 * A publish that ended without a media. `record` tells how far it was: `publisher.resume(error.record)` goes on from there, and never
 * publishes twice.
 *
 * @example
 * import { createInstagram } from '@darkroom/client/instagram'
 * import { PublishError, publisher } from '@darkroom/client/instagram/publish'
 * const instagram = createInstagram({ appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic'] })
 * const post = { image: 'https://app.example/print.jpg', caption: 'a'.repeat(2201) }
 * const error = await publisher(instagram.as('IGAAexample')).image(post).catch((error: unknown) => error)
 * error instanceof PublishError && [error.code, error.platform?.code, error.platform?.subcode] // => ['check_failed', 36004, 2207010]
 */
export class PublishError extends InstagramError<PublishErrorCode> {
  override readonly name = 'PublishError'
  /** What the platform said, or would have said. Of a container that failed, `subcode` is the number in its status. */
  declare readonly platform: PlatformFacts | undefined
  /** Whether resuming the record may succeed later. */
  declare readonly retryable: boolean
  /** Whether the person has to authorize again first. */
  declare readonly reconnect: boolean
  declare readonly cause: unknown
  /** How far it was. Absent if nothing was sent. Not enumerable, because the URLs in it may be signed. */
  declare readonly record: PublishRecord | undefined

  constructor(code: PublishErrorCode, message: string, details: PublishErrorDetails = {}) {
    const { record, cause, ...shown } = details
    const api = cause instanceof ApiError ? cause : undefined
    super(code, message, {
      platform: api?.platform,
      retryable: api?.retryable ?? false,
      reconnect: api?.reconnect ?? false,
      ...shown,
    })
    Object.defineProperty(this, 'record', { value: record })
    Object.defineProperty(this, 'cause', { value: cause })
  }
}
