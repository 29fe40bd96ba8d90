import type { Parameters } from './parameters.ts'

/**
 * The entries of a list parameter, in every form that programs send: `a,b`, a JSON array, `x[0]=a&x[1]=b`, `x[]=a`.
 *
 * @returns undefined if the parameter is absent; an empty list for an empty text.
 */
export function readList(parameters: Parameters, name: string): string[] | undefined {
  const values = readValues(parameters, name)
  return values?.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
}

/**
 * The entries of a list of records, such as `user_tags`: a JSON array, or one JSON object an entry.
 *
 * @returns undefined if the parameter is absent; `'invalid'` if an entry is no object.
 */
export function readRecords(
  parameters: Parameters,
  name: string,
): readonly Readonly<Record<string, unknown>>[] | 'invalid' | undefined {
  const values = readValues(parameters, name)?.map((value) => (typeof value === 'string' ? parseJson(value) : value))
  if (values === undefined) return undefined
  return values.every(isRecord) ? values : 'invalid'
}

/** A record, such as `trial_params`: a JSON object. @returns undefined if it is absent; `'invalid'` if it is no object. */
export function readRecord(
  parameters: Parameters,
  name: string,
): Readonly<Record<string, unknown>> | 'invalid' | undefined {
  const text = parameters.get(name)
  if (text === undefined || text === '') return undefined
  const value = parseJson(text)
  return isRecord(value) ? value : 'invalid'
}

function readValues(parameters: Parameters, name: string): unknown[] | undefined {
  const text = parameters.get(name)
  if (text !== undefined) {
    const parsed = /^\s*\[/.test(text) ? parseJson(text) : undefined
    if (Array.isArray(parsed)) return parsed
    if (isRecord(parseJson(text))) return [text]
    return text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
  }
  const entries = [...parameters].flatMap(([key, value]) => {
    const place = key.startsWith(`${name}[`) ? /^\[(\d{0,4})\]$/.exec(key.slice(name.length))?.[1] : undefined
    return place === undefined ? [] : [{ place: Number(place), value }]
  })
  return entries.length === 0 ? undefined : entries.sort((a, b) => a.place - b.place).map(({ value }) => value)
}

/** Levels within each other that are read: no parameter has more than five, and what is nested without end could not be printed again. */
const deepest = 100

function parseJson(text: string): unknown {
  if (depthOf(text) > deepest) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The most brackets that are open at a time, outside of texts. */
function depthOf(json: string): number {
  let [depth, most, isText] = [0, 0, false]
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (character === '"') isText = !isText
    else if (isText && character === '\\') at++
    else if (!isText && (character === '[' || character === '{')) most = Math.max(most, ++depth)
    else if (!isText && (character === ']' || character === '}')) depth--
  }
  return most
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
