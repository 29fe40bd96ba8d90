/** What a value was, without the value. `digits` is a text of digits only, such as an id. */
export const kinds = [
  'object',
  'list',
  'text',
  'digits',
  'timestamp',
  'url',
  'integer',
  'number',
  'boolean',
  'null',
] as const
export type Kind = (typeof kinds)[number]

/** What a field of an answer was. */
export interface FieldShape {
  readonly kinds: readonly Kind[]
  /** Of a field that has one of a few values: those that were seen. */
  readonly values?: readonly string[]
}

/** The fields of an answer by their paths: `data[].id`. The answer itself is `$`. */
export type Shape = Readonly<Record<string, FieldShape>>

/** Deeper than any answer of Instagram's; what is below is left out. */
const deepest = 12

/**
 * The shape of a JSON value. Nothing of its texts and numbers is in it, but the values of fields that have one of a few.
 *
 * @param isChoice Whether a field of a name has one of a few values, in capital letters.
 */
export function shapeOf(value: unknown, isChoice: (name: string) => boolean): Shape {
  const found = new Map<string, FieldShape>()
  const add = (path: string, name: string, value: unknown, depth: number): void => {
    const kind = kindOf(value)
    const choice = typeof value === 'string' && isChoice(name) && /^[A-Z][A-Z0-9_]{0,39}$/.test(value) ? [value] : []
    found.set(path, join(found.get(path), { kinds: [kind], ...(choice.length === 0 ? {} : { values: choice }) }))
    if (depth === deepest) return
    if (Array.isArray(value)) for (const item of value) add(`${path === '$' ? '' : path}[]`, name, item, depth + 1)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inside] of Object.entries(value)) {
        const shown = printedName(key)
        add(path === '$' ? shown : `${path}.${shown}`, shown, inside, depth + 1)
      }
    }
  }
  add('$', '', value, 0)
  return sorted(found)
}

/** What two answers have between them. */
export function joinShapes(one: Shape, other: Shape): Shape {
  const found = new Map(Object.entries(one))
  for (const [path, field] of Object.entries(other)) found.set(path, join(found.get(path), field))
  return sorted(found)
}

/** A key as it is kept. One that is no name of a field, such as the id of an object, is only told to be there. */
export function printedName(key: string): string {
  return /^[a-z][a-z_0-9]{0,50}$/i.test(key) && !/\d{4}/.test(key) && key.toLowerCase() === key ? key : '{key}'
}

function kindOf(value: unknown): Kind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'object'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  const text = String(value)
  if (/^\d+$/.test(text)) return 'digits'
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)) return 'timestamp'
  return /^https?:\/\//.test(text) ? 'url' : 'text'
}

function join(one: FieldShape | undefined, other: FieldShape): FieldShape {
  const values = union(one?.values, other.values)
  return { kinds: union(one?.kinds, other.kinds), ...(values.length === 0 ? {} : { values }) }
}

/** Both lists, each entry once, in order. */
export function union<T extends string>(one: readonly T[] = [], other: readonly T[] = []): T[] {
  return [...new Set([...one, ...other])].sort()
}

function sorted(found: ReadonlyMap<string, FieldShape>): Shape {
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}
