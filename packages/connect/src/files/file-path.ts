import { join } from 'node:path'

/** Where a file lies: under its hash, so that the same file is kept once. */
export function filePath(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}
