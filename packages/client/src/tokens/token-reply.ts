import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import type { NamedCall } from '../http/call.ts'
import { integerOf, isRecord, type JsonRecord, recordOf, textsOf } from '../incoming/json-value.ts'

/** What the token endpoints answer with. */
export interface TokenReply {
  readonly accessToken: string
  /** Milliseconds until it dies; undefined where nothing was said. */
  readonly lifetime: number | undefined
  readonly id: string | undefined
  readonly permissions: readonly string[] | undefined
}

/**
 * Reads a token endpoint's answer in each form it is known in: flat or wrapped in `data[]`, ids as numbers or strings, permissions
 * as a list, as text with commas, or absent.
 *
 * @throws ApiError `reply_malformed` naming what is wrong, and nothing of the answer.
 */
export function readTokenReply(call: NamedCall, value: unknown): TokenReply {
  const { access_token: accessToken, expires_in, user_id, permissions } = unwrap(value) ?? {}
  const id = readId(user_id)
  const seconds = integerOf(expires_in)
  if (!isTokenText(accessToken)) throw malformedReply(call, 'access_token')
  if (id === null) throw malformedReply(call, 'every digit of user_id')
  if (expires_in !== undefined && !(Number(seconds) >= 0)) throw malformedReply(call, 'seconds in expires_in')
  const list = textsOf(typeof permissions === 'string' ? permissions.split(/[\s,]+/) : permissions)
  return {
    accessToken,
    lifetime: seconds === undefined ? undefined : seconds * 1000,
    id,
    permissions: list && [...new Set(list)].filter(Boolean),
  }
}

/** Whether it can be the text of a token: it goes into a header. */
export function isTokenText(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)
}

/** The object itself, or the only one in `data`. */
export function unwrap(value: unknown): JsonRecord | undefined {
  const { data } = recordOf(value)
  const found: unknown = !Array.isArray(data) ? value : data.length === 1 ? data[0] : undefined
  return isRecord(found) ? found : undefined
}

/** An id as text; undefined where there is none, null where it lost digits: `1e17`, or what is no id at all. */
export function readId(value: unknown): string | undefined | null {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' && /^\d{1,30}$/.test(value) ? value : null
}

/** What of the scopes asked for was not granted; undefined where the platform did not say what was. */
export function missingOf(context: Context, permissions: readonly string[] | undefined): readonly string[] | undefined {
  return permissions && context.scopes.filter((scope) => !permissions.includes(scope))
}
