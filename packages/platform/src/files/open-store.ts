import { createDiskStore } from './disk-store.ts'
import { createMemoryStore } from './memory-store.ts'
import type { FileStore } from './store.ts'

/** @param directory Of the world's data; undefined: memory. @param now Real time, Unix milliseconds. */
export function openFileStore(directory: string | undefined, now: () => number): FileStore {
  return directory === undefined ? createMemoryStore(now) : createDiskStore(directory)
}
