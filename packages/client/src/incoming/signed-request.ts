import { parseExactJson } from '../exact-json.ts'
import { fromBase64Url } from './bytes.ts'
import { encode, verifyAny } from './hmac.ts'
import { IncomingError } from './incoming-error.ts'
import { idOf, isRecord } from './json-value.ts'
import { checkAmount, checkFunction, checkSecrets } from './options.ts'
import { checkSize } from './raw-body.ts'

/** What a signed request says. */
export interface SignedRequest {
  /** The person's app-scoped id, in digits. */
  readonly userId: string
  readonly issuedAt: Date
  /** Until when it may be acted on; deauthorize callbacks do not say. */
  readonly expiresAt: Date | undefined
  /** All that was signed, as it was sent; integers that no double can hold are strings. */
  readonly payload: Readonly<Record<string, unknown>>
}

/** How the age of a signed request is judged; all in milliseconds. */
export interface SignedRequestOptions {
  /** The current time, Unix milliseconds; `Date.now` if absent. */
  readonly now?: (() => number) | undefined
  /** How far the two clocks may differ; 5 minutes if absent. */
  readonly clockTolerance?: number | undefined
  /** How old a request may be; 1 hour if absent, as Meta's own sample expires an hour after its issue. */
  readonly maximumAge?: number | undefined
}

/** The most characters a signed request may have. Real ones have about 200. */
const sizeLimit = 8192

/**
 * Verifies and reads the `signed_request` of a deauthorize or data deletion callback. Nothing of it is read before its
 * signature is found right.
 *
 * @param secrets App secrets, any of which may have signed.
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
  options: SignedRequestOptions = {},
): Promise<SignedRequest> {
  checkSecrets(secrets)
  checkSignedRequestOptions(options)
  if (signedRequest === null || signedRequest === undefined || signedRequest === '') {
    throw new IncomingError('signed_request_missing', 'There is no signed_request.')
  }
  if (typeof signedRequest !== 'string') throw malformed('signed_request must be a text')
  checkSize(signedRequest.length, sizeLimit)
  const [signature, payload] = split(signedRequest)
  if (!(await verifyAny(secrets, signature, encode(payload)))) {
    throw new IncomingError('signed_request_mismatch', 'The signed_request was signed with none of the secrets.')
  }
  return checkAge(read(payload), options)
}

/** Checks the options' types, for callers that take them long before a request comes. */
export function checkSignedRequestOptions({ now, clockTolerance = 0, maximumAge = 0 }: SignedRequestOptions): void {
  if (now !== undefined) checkFunction('now', now)
  checkAmount('clockTolerance', clockTolerance)
  checkAmount('maximumAge', maximumAge)
}

function split(signedRequest: string): [signature: Uint8Array<ArrayBuffer>, payload: string] {
  const [encoded = '', payload = '', ...more] = signedRequest.split('.')
  const signature = fromBase64Url(encoded)
  if (signature?.length !== 32 || payload === '' || more.length > 0) {
    throw malformed('signed_request must be a signature of 32 bytes in base64url without padding, a dot, and a payload')
  }
  return [signature, payload]
}

function read(encoded: string): SignedRequest {
  const payload = decode(encoded)
  if (!isRecord(payload)) throw malformed("signed_request's payload must be a JSON object in base64url without padding")
  if (payload['algorithm'] !== 'HMAC-SHA256') {
    throw new IncomingError('signed_request_algorithm_unsupported', "signed_request's algorithm must be HMAC-SHA256.")
  }
  const userId = idOf(payload['user_id'])
  if (userId === undefined) throw malformed("signed_request's user_id must be an id in digits")
  const issuedAt = dateOf(payload['issued_at'])
  if (issuedAt === undefined) throw malformed("signed_request's issued_at must be a time in Unix seconds")
  // A zero has long meant "does not expire" in Facebook's signed requests.
  const expires = payload['expires'] === 0 ? undefined : payload['expires']
  const expiresAt = dateOf(expires)
  if (expires !== undefined && expiresAt === undefined) {
    throw malformed("signed_request's expires must be a time in Unix seconds")
  }
  return { userId, issuedAt, expiresAt, payload }
}

function checkAge(request: SignedRequest, options: SignedRequestOptions): SignedRequest {
  const { now = Date.now, clockTolerance = 300_000, maximumAge = 3_600_000 } = options
  const age = now() - request.issuedAt.getTime()
  if (!(age >= -clockTolerance)) {
    throw new IncomingError(
      'signed_request_from_future',
      `The signed_request was issued more than ${clockTolerance} ms ahead of this clock. Is the clock right?`,
    )
  }
  if (request.expiresAt !== undefined && now() > request.expiresAt.getTime() + clockTolerance) {
    throw new IncomingError('signed_request_expired', 'The signed_request has expired.')
  }
  if (age > maximumAge + clockTolerance) {
    throw new IncomingError('signed_request_stale', `The signed_request was issued more than ${maximumAge} ms ago.`)
  }
  return request
}

function decode(encoded: string): unknown {
  const bytes = fromBase64Url(encoded)
  if (bytes === undefined) return undefined
  try {
    return parseExactJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function dateOf(seconds: unknown): Date | undefined {
  const date = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined
  return Number.isFinite(date?.getTime()) ? date : undefined
}

function malformed(expected: string): IncomingError {
  return new IncomingError('signed_request_malformed', `${expected}.`)
}
