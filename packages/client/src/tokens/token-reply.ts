import type { Context } from '../context.ts'
import { isRecord, type JsonRecord, matches, onlyOf, recordOf } from '../incoming/json-value.ts'

/** Whether it can be the text of a token: it goes into a header. */
export function isTokenText(value: unknown): value is string {
  return matches(value, /^[\x21-\x7e]+$/)
}

/** The object itself, or the only one in `data`. */
export function unwrap(value: unknown): JsonRecord {
  const whole = recordOf(value)
  const data = onlyOf(whole['data'])
  return isRecord(data) ? data : whole
}

/** What of the scopes asked for was not granted; undefined where the platform did not say what was. */
export function missingOf(context: Context, permissions: readonly string[] | undefined): readonly string[] | undefined {
  return permissions && context.scopes.filter((scope) => !permissions.includes(scope))
}
