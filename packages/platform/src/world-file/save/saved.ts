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
