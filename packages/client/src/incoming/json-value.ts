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

/** The texts of a list; `undefined` where it is none. */
export function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined
}

/** A JSON value as a text; `undefined` where it is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A JSON value as an integer, also one that is written as a text; `undefined` where it is none. */
export function integerOf(value: unknown): number | undefined {
  const found = typeof value === 'string' && value !== '' ? Number(value) : value
  return Number.isSafeInteger(found) ? (found as number) : undefined
}
