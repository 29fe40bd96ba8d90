import type { RefusalMeaning } from '@darkroom/contract'
import type { NamedCall } from '../http/call.ts'
import type { Usage } from '../http/usage.ts'
import { InstagramError } from '../instagram-error.ts'
import { scrub } from './scrub.ts'

/**
 * Why a call failed: what the platform's refusal means, or that there was no readable answer. The codes are stable; a
 * later version may add some.
 */
export type ApiErrorCode =
  | RefusalMeaning
  // No answer, or none that can be read.
  | 'network_failed'
  | 'timed_out'
  | 'aborted'
  | 'redirected'
  | 'reply_empty'
  | 'reply_not_json'
  | 'reply_too_large'
  | 'reply_malformed'
  // Darkroom does not have what was asked for. Instagram itself never answers this.
  | 'not_implemented'
  // A refusal that is in no table.
  | 'refused'

/** What the platform said, word for word except for secrets. */
export interface PlatformFacts {
  readonly code?: number | undefined
  readonly subcode?: number | undefined
  readonly type?: string | undefined
  readonly message?: string | undefined
  /** Meant for the person who uses the app, in the language of their account. */
  readonly userTitle?: string | undefined
  readonly userMessage?: string | undefined
  /** `fbtrace_id`: what Meta's support asks for. */
  readonly traceId?: string | undefined
  readonly transient?: boolean | undefined
}

/** The details of a failed call. */
export interface ApiErrorDetails {
  /** Method, host and path; never a query. */
  readonly request: string
  readonly status?: number | undefined
  readonly platform?: PlatformFacts | undefined
  readonly usage?: Usage | undefined
  readonly retryable?: boolean | undefined
  readonly reconnect?: boolean | undefined
  readonly retryAfter?: number | undefined
  readonly causes?: readonly string[] | undefined
  readonly explanation?: string | undefined
}

/**
 * A call that failed: it was refused, not answered, or answered with something that cannot be read.
 *
 * `retryable` means that the same call may succeed later, `reconnect` that the person has to authorize again. If neither is set,
 * change the request.
 *
 * @example
 * import { ApiError, reader } from '@darkroom/client/instagram'
 * const body = { error: { message: 'Error validating access token: Session has expired on Monday', type: 'OAuthException', code: 190 } }
 * const fetch = async () => Response.json(body, { status: 400 })
 * const options = { appId: '990602627938098', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_business_basic' as const], fetch }
 * const error = await reader(options, 'IGAAexample').me().catch((error: unknown) => error)
 * error instanceof ApiError && [error.code, error.reconnect, error.status, error.platform?.code] // => ['token_expired', true, 400, 190]
 */
export class ApiError extends InstagramError<ApiErrorCode> {
  override readonly name = 'ApiError'
  /** Method, host and path of the request; never its query. */
  declare readonly request: string
  /** The HTTP status. Undefined if there was no answer, and with `reply_malformed`: a success without what it should have. */
  declare readonly status: number | undefined
  /** What the platform said. Undefined if it said nothing readable. */
  declare readonly platform: PlatformFacts | undefined
  /** How much of the limits is used up, if the answer says so. Only for calls of a reader or of an app made by `createInstagram`. */
  declare readonly usage: Usage | undefined
  /** Whether the same call may succeed later. A call that changes something may have succeeded despite the error. */
  declare readonly retryable: boolean
  /** Whether the person has to authorize again. */
  declare readonly reconnect: boolean
  /** How long to wait before trying again, in milliseconds, if the platform says so. Only for calls of a reader or of an app made by `createInstagram`. */
  declare readonly retryAfter: number | undefined
  /** For refusals that say little: their known causes, the most likely first. */
  declare readonly causes: readonly string[]
  /** The link to an explanation of the refusal, if the answer has one, as Darkroom's answers do. */
  declare readonly explanation: string | undefined

  constructor(code: ApiErrorCode, message: string, details: ApiErrorDetails) {
    super(code, message, { retryable: false, reconnect: false, causes: [], ...details })
  }
}

/** A call's name: method, host and path. A token may have been put into the path. */
export function requestOf({ method, host, path }: NamedCall): string {
  return scrub(`${method} ${host}${path}`, [])
}

/** An {@link ApiError} for a call, whose name begins its message. */
export function callFailed(
  call: NamedCall,
  code: ApiErrorCode,
  details?: Omit<ApiErrorDetails, 'request'>,
  what: string = endings[code] ?? `failed (${code}).`,
): ApiError {
  const request = requestOf(call)
  return new ApiError(code, `${request} ${what}`, { request, ...details })
}

/** An answer without something that must be in it. */
export function malformedReply(call: NamedCall, missing: string): ApiError {
  return callFailed(call, 'reply_malformed', {}, `was answered without ${missing}.`)
}

/** What became of a call, where its code says all that is known. */
const endings: { readonly [Code in ApiErrorCode]?: string } = {
  timed_out: 'was not answered within its deadline.',
  aborted: 'was aborted by its signal.',
  redirected: 'was answered with a redirect, which the client does not follow.',
  reply_empty: 'was answered with an empty body.',
  reply_not_json: 'was answered with something that is not JSON.',
  reply_too_large: 'was answered with more than maximumReplyBytes, or with too many small chunks.',
}
