import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { isRecord, type JsonRecord } from '../incoming/json-value.ts'

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
export function readTokenReply(request: string, value: unknown): TokenReply {
  const flat = unwrap(value)
  const malformed = (expected: string): ApiError =>
    new ApiError('reply_malformed', `${request} was answered in JSON, but without ${expected}.`, { request })
  if (flat === undefined) throw malformed('an object')
  const accessToken = flat['access_token']
  if (typeof accessToken !== 'string' || !/^[\x21-\x7e]+$/.test(accessToken)) throw malformed('an access_token')
  const id = readId(flat['user_id'])
  if (id === null) throw malformed('a user_id whose every digit can be read')
  const lifetime = flat['expires_in']
  if (lifetime !== undefined && !/^\d+$/.test(String(lifetime))) throw malformed('an expires_in in seconds')
  return {
    accessToken,
    lifetime: lifetime === undefined ? undefined : Number(lifetime) * 1000,
    id,
    permissions: readPermissions(flat['permissions']),
  }
}

/** The object itself, or the only one in `data`. */
export function unwrap(value: unknown): JsonRecord | undefined {
  if (!isRecord(value)) return undefined
  const { data } = value
  if (Array.isArray(data)) return data.length === 1 && isRecord(data[0]) ? data[0] : undefined
  return value
}

/** An id as text; undefined where there is none, null where it lost digits: `1e17`, or a number too large for a double. */
export function readId(value: unknown): string | undefined | null {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null
  return typeof value === 'string' && /^\d{1,30}$/.test(value) ? value : null
}

function readPermissions(value: unknown): readonly string[] | undefined {
  const list: unknown = typeof value === 'string' ? value.split(/[\s,]+/) : value
  if (!Array.isArray(list)) return undefined
  return [...new Set(list.filter((item): item is string => typeof item === 'string' && item !== ''))]
}

/** What of the scopes asked for was not granted; undefined where the platform did not say what was. */
export function missingOf(context: Context, permissions: readonly string[] | undefined): readonly string[] | undefined {
  return permissions === undefined ? undefined : context.options.scopes.filter((scope) => !permissions.includes(scope))
}
