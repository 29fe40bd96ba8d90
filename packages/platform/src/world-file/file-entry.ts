import type { Finding, Path } from './finding.ts'

/** An entry of a world file as the text has it: its values are not checked yet, and anything of the wrong shape is skipped. */
export interface FileEntry {
  readonly path: Path
  readonly values: Readonly<Record<string, unknown>>
}

/** The whole file as an entry. */
export function wholeFile(data: unknown): FileEntry {
  return { path: [], values: mapOf(data) }
}

/** The entries of a list. */
export function listAt({ path, values }: FileEntry, key: string): FileEntry[] {
  const list: unknown = values[key]
  return Array.isArray(list) ? list.map((item, index) => ({ path: [...path, key, index], values: mapOf(item) })) : []
}

/** An entry within an entry; without values if there is none. */
export function mapAt({ path, values }: FileEntry, key: string): FileEntry {
  return { path: [...path, key], values: mapOf(values[key]) }
}

/** A value that is there and not empty. */
export function textAt({ values }: FileEntry, key: string): string | undefined {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The texts of a list that are there and not empty, each with its place. */
export function textsAt({ path, values }: FileEntry, key: string): { readonly path: Path; readonly text: string }[] {
  const list: unknown = values[key]
  if (!Array.isArray(list)) return []
  return list.flatMap((text: unknown, index) =>
    typeof text === 'string' && text !== '' ? [{ path: [...path, key, index], text }] : [],
  )
}

/** A mistake in one of an entry's values. */
export function findingAt(path: Path, found: string, expected: string, fix: string): Finding {
  return { path, at: 'value', found, expected, fix }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
