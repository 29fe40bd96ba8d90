import type { FileEntry } from '../file-entry.ts'
import type { Finding } from '../finding.ts'
import type { Keys } from '../keys/key.ts'

/** What an entry of a world file is about: an account, a Page. One file declares all of it. */
export interface Noun {
  readonly keys: Keys
  /** Two keys of which an entry has exactly one. */
  readonly either?: readonly [string, string]
  /** How to fix keys that it once had, by how they stood in a file. */
  readonly moved?: Readonly<Record<string, string>>
  /** Finds where an entry contradicts itself. */
  readonly check?: (entry: FileEntry) => Iterable<Finding>
}
