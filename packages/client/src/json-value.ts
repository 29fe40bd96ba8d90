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

/** A record without some of its names. */
export function without(record: JsonRecord, ...names: readonly string[]): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
}

/** The objects of a list; none where it is no list. */
export function recordsOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The only item of a list; `undefined` where it is none, or has more. */
export function onlyOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : undefined
}

/** The object itself, or the only one in its `data`, as some endpoints are documented to wrap it. */
export function unwrap(value: unknown): JsonRecord {
  const whole = recordOf(value)
  const data = onlyOf(whole['data'])
  return isRecord(data) ? data : whole
}

/** Whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Whether a value can be called. */
export function isFunction(value: unknown): value is (...given: never[]) => unknown {
  return typeof value === 'function'
}

/** Whether a value is a text of a form. */
export function matches(value: unknown, form: RegExp): value is string {
  return isText(value) && form.test(value)
}

/** A JSON value as an id, a text of digits; `undefined` where it is none: `1e17` lost some. */
export function idOf(value: unknown): string | undefined {
  return matches(value, /^\d{1,30}$/) ? value : undefined
}

/** The texts of a list; `undefined` where it is none. */
export function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter(isText) : undefined
}

/** A JSON value as a text; `undefined` where it is none. */
export function textOf(value: unknown): string | undefined {
  return isText(value) ? value : undefined
}

/** A JSON value as an integer, also one that is written as a text; `undefined` where it is none. */
export function integerOf(value: unknown): number | undefined {
  const found = isText(value) && value !== '' ? Number(value) : value
  return Number.isSafeInteger(found) ? (found as number) : undefined
}
