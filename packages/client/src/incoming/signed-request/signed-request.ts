import { type Bytes, fromBase64Url, toUtf8 } from '../../bytes.ts'
import { verifyAny } from '../../crypto/hmac.ts'
import { jsonOfBytes } from '../../exact-json.ts'
import { tell } from '../../http/tell.ts'
import { idOf, isRecord, isText } from '../../json-value.ts'
import { IncomingError } from '../incoming-error.ts'
import { occurredAt } from '../occurred-at.ts'
import { checkAmount, checkIncomingNames, checkOptional, checkSecrets, invalidIncomingOption } from '../options.ts'
import { checkSize } from '../raw-body.ts'

/** A verified signed request. */
export interface SignedRequest {
  /** The person's app-scoped id, a string of digits. */
  readonly userId: string
  readonly issuedAt: Date
  /** When it expires. Undefined if it does not say, like deauthorize callbacks, or does not expire. */
  readonly expiresAt: Date | undefined
  /** The whole signed payload, as it was sent. Integers that are too large for a number are strings. */
  readonly payload: Readonly<Record<string, unknown>>
}

/** How the age of a signed request is checked. All values are milliseconds. */
export interface SignedRequestOptions {
  /** Returns the current time in Unix milliseconds. Default: `Date.now`. */
  readonly now?: (() => number) | undefined
  /** How far the two clocks may differ. Default: 5 minutes. */
  readonly clockTolerance?: number | undefined
  /** How old a request may be. Default: 1 hour, like Meta's own sample, which expires an hour after it was issued. */
  readonly maximumAge?: number | undefined
}

/** The names of {@link SignedRequestOptions}. */
export const ageNames: readonly string[] = ['now', 'clockTolerance', 'maximumAge']

/** The most characters that a signed request may have. Real ones have about 200. */
const sizeLimit = 8192

/**
 * Verifies and parses the `signed_request` of a deauthorize or data deletion callback. The payload is not parsed before its signature
 * is verified.
 *
 * @param secrets The app secrets, any of which may have signed it.
 * @throws IncomingError `signed_request_missing`, `_malformed`, `_mismatch`, `_algorithm_unsupported`, `_from_future`, `_stale`,
 * `_expired`, and `body_too_large`, `option_invalid`.
 * @example
 * import { parseSignedRequest } from '@darkroom/client/incoming'
 * import { signRequest } from '@darkroom/client/incoming/testing'
 * const payload = { user_id: '17841400000000001', algorithm: 'HMAC-SHA256', issued_at: 1700000000 }
 * const signedRequest = await signRequest(payload, 'app secret')
 * const { userId } = await parseSignedRequest(signedRequest, ['app secret'], { now: () => 1700000060_000 })
 * userId // => '17841400000000001'
 */
export async function parseSignedRequest(
  signedRequest: string | null | undefined,
  secrets: readonly string[],
  options?: SignedRequestOptions,
): Promise<SignedRequest> {
  checkSecrets(secrets)
  const limits = options ?? {}
  checkIncomingNames('The options of parseSignedRequest', limits, ageNames)
  checkSignedRequestOptions(limits)
  if (!signedRequest) {
    throw new IncomingError('signed_request_missing')
  }
  if (!isText(signedRequest)) throw malformed('must be a text')
  checkSize(signedRequest.length, sizeLimit)
  const [signature, payload] = split(signedRequest)
  if (!(await verifyAny(secrets, signature, toUtf8(payload)))) {
    throw new IncomingError('signed_request_mismatch')
  }
  return checkAge(read(payload), limits)
}

/** Checks the types of the options, for handlers that receive them before the first request. */
export function checkSignedRequestOptions({ now, clockTolerance = 0, maximumAge = 0 }: SignedRequestOptions): void {
  checkOptional('now', now)
  checkAmount('clockTolerance', clockTolerance)
  checkAmount('maximumAge', maximumAge)
}

function split(signedRequest: string): [signature: Bytes, payload: string] {
  const [encoded = '', payload = '', ...more] = signedRequest.split('.')
  const signature = fromBase64Url(encoded)
  if (signature?.length !== 32 || payload === '' || more.length > 0) {
    throw malformed('must be 32 bytes in base64url, a dot, and a payload')
  }
  return [signature, payload]
}

function read(encoded: string): SignedRequest {
  const bytes = fromBase64Url(encoded)
  const payload = bytes && jsonOfBytes(bytes)
  if (!isRecord(payload)) throw malformed('must have a JSON object in base64url as its payload')
  if (payload['algorithm'] !== 'HMAC-SHA256') {
    throw new IncomingError('signed_request_algorithm_unsupported')
  }
  const userId = idOf(payload['user_id'])
  if (userId === undefined) throw malformed('must have an id of digits as its user_id')
  const issuedAt = occurredAt(payload['issued_at'])
  if (issuedAt === undefined) throw malformed('must have a time as its issued_at')
  // In Facebook's signed requests, 0 means "does not expire".
  const expires = payload['expires'] === 0 ? undefined : payload['expires']
  const expiresAt = occurredAt(expires)
  if (expires !== undefined && expiresAt === undefined) {
    throw malformed('must have a time, 0 or nothing as its expires')
  }
  return { userId, issuedAt, expiresAt, payload }
}

function checkAge(request: SignedRequest, options: SignedRequestOptions): SignedRequest {
  const { now = Date.now, clockTolerance = 300_000, maximumAge = 3_600_000 } = options
  const moment = now()
  if (!Number.isFinite(moment)) {
    // If it is a promise that rejects, that is ignored.
    tell(() => moment)
    throw invalidIncomingOption('now', 'a function that returns Unix milliseconds', now)
  }
  const age = moment - request.issuedAt.getTime()
  if (!(age >= -clockTolerance)) {
    throw new IncomingError('signed_request_from_future')
  }
  if (request.expiresAt !== undefined && moment > request.expiresAt.getTime() + clockTolerance) {
    throw new IncomingError('signed_request_expired')
  }
  if (age > maximumAge + clockTolerance) {
    throw new IncomingError('signed_request_stale')
  }
  return request
}

function malformed(what: string): IncomingError {
  return new IncomingError('signed_request_malformed', `The signed_request ${what}.`)
}
