import { type FileEntry, listAt, mapAt, wholeFile } from '../file-entry.ts'
import { snakeCase } from '../keys/key.ts'
import { findNoun } from '../nouns/nouns.ts'

/** The entries that a text has, by the name of their noun, in the order of the text. */
export type FoundEntries = ReadonlyMap<string, readonly FileEntry[]>

/** Finds the entries of a world file. @param data What the text holds. */
export function findEntries(data: unknown): FoundEntries {
  const found = new Map<string, FileEntry[]>()
  collect('world', wholeFile(data))
  return found

  function collect(name: string, entry: FileEntry): void {
    const others = found.get(name)
    if (others === undefined) found.set(name, [entry])
    else others.push(entry)
    for (const [key, { entry: inner, entries }] of Object.entries(findNoun(name).keys)) {
      const written = snakeCase(key)
      if (entries !== undefined) for (const item of listAt(entry, written)) collect(entries, item)
      else if (inner !== undefined && entry.values[written] !== undefined) collect(inner, mapAt(entry, written))
    }
  }
}

/** The entries of one noun. */
export function entriesOf(found: FoundEntries, noun: string): readonly FileEntry[] {
  return found.get(noun) ?? []
}
