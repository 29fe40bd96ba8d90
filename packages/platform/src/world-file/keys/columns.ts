import { expectKeys } from './entering.ts'
import type { ColumnsOf, Key, Keys } from './key.ts'

/**
 * Reads the columns of a row from an entry, and checks every value against its rule.
 *
 * @param name What to call the entry, at the beginning of a sentence.
 * @throws WorldFileError
 */
export function columnsOf<All extends Keys>(name: string, keys: All, entry: object): ColumnsOf<All> {
  const values = entry as Readonly<Record<string, unknown>>
  const columns: Record<string, unknown> = {}
  expectKeys(name, keys, entry)
  for (const key in keys) {
    const spec: Key | undefined = keys[key]
    if (spec?.column !== undefined) columns[spec.column] = stored(spec, values[key])
  }
  // Each key made the value that its type says.
  return columns as ColumnsOf<All>
}

/**
 * Reads an entry back from a row. A value at its default is left out.
 *
 * @param others Values of keys that are not in the row.
 */
export function entryOf<Entry extends object>(keys: Keys, row: object, others: Partial<Entry> = {}): Entry {
  const columns = row as Readonly<Record<string, unknown>>
  const given = others as Readonly<Record<string, unknown>>
  const entry: Record<string, unknown> = {}
  for (const key in keys) {
    const spec: Key | undefined = keys[key]
    if (spec === undefined) continue
    const value =
      Object.hasOwn(given, key) || spec.column === undefined ? given[key] : saved(spec, columns[spec.column])
    if (value !== undefined) entry[key] = value
  }
  // Each column gave the value that its key's type says.
  return entry as Entry
}

function stored(key: Key, given: unknown): unknown {
  const value = given ?? key.default
  if (key.list !== undefined) return ((value ?? []) as readonly string[]).join(',')
  if (key.is === 'yesOrNo') return (value === true) === (key.reversed !== true) ? 1 : 0
  if (key.is === 'onOrOff') return value === 'on' ? 1 : 0
  return value ?? null
}

function saved(key: Key, column: unknown): unknown {
  if (key.list !== undefined) return filled(split(String(column)))
  const value =
    key.is === 'yesOrNo'
      ? (column === 1) === (key.reversed !== true)
      : key.is === 'onOrOff'
        ? column === 1
          ? 'on'
          : 'off'
        : column
  return value === null || (value === key.default && key.written !== true) ? undefined : value
}

/** The words of a column that joins them by commas. */
export function split(joined: string): string[] {
  return joined.split(',').filter(Boolean)
}

/** Lists without items are left out of the file. */
export function filled<Item>(list: Item[]): Item[] | undefined {
  return list.length === 0 ? undefined : list
}

/** Values by name, in the order of the names; without any, nothing. */
export function byName<Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> | undefined {
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.length === 0 ? undefined : Object.fromEntries(sorted)
}
