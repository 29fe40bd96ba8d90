import { type FileEntry, findingAt, listAt, textAt } from '../../file-entry.ts'
import type { Finding } from '../../finding.ts'
import { snakeCase } from '../../keys/key.ts'
import { faultsOfMedia } from '../../rules/media-rules.ts'

/** Finds what a media's text cannot have together. */
export function checkMedia(entry: FileEntry): Finding[] {
  const has = (key: string): boolean => {
    const value = entry.values[snakeCase(key)]
    return value !== undefined && value !== null && value !== 'false' && !(Array.isArray(value) && value.length === 0)
  }
  const faults = faultsOfMedia(textAt(entry, 'kind') ?? 'post', has, listAt(entry, 'children').length)
  return faults.map(({ key, found, expected, fix }) => {
    const written = snakeCase(key)
    const path = Object.hasOwn(entry.values, written) ? [...entry.path, written] : entry.path
    return findingAt(path, found, expected.replace(key, written), fix)
  })
}
