/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a JSON value is an object, not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A JSON value as a record; an empty one where it is none. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {}
}

/** A JSON value as an id, a text of digits; `undefined` where it is none. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? value : undefined
}
