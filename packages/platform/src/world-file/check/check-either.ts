import { type FileEntry, findingAt } from '../file-entry.ts'
import type { Finding } from './finding.ts'

/** Of two ways to say a thing, exactly one. */
export function eitherOf(entry: FileEntry, plain: string, hashed: string): Finding[] {
  const given = [plain, hashed].filter((key) => entry.values[key] !== undefined && entry.values[key] !== null)
  if (given.length === 1) return []
  const expected = `${plain} or ${hashed}`
  return given.length === 0
    ? [findingAt(entry.path, 'neither', expected, `Add ${plain}.`)]
    : [findingAt([...entry.path, hashed], 'both', expected, 'Take one of the two out.')]
}
