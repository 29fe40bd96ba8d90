/** A list of texts in a column, as JSON. */
export function printList(list: readonly string[] | undefined): string | null {
  return list === undefined ? null : JSON.stringify(list)
}

/** Reads {@link printList} back; null where the column is empty. */
export function readList(text: string | null): string[] | null {
  return text === null ? null : (JSON.parse(text) as string[])
}

/** Reads an object that this package stored as JSON. */
export function readRecord(text: string | null): Record<string, unknown> {
  return text === null ? {} : (JSON.parse(text) as Record<string, unknown>)
}
