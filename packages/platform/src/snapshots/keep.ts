import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readHead } from './seal.ts'
import type { SnapshotHead } from './snapshot.ts'

/** Where snapshots are kept: in memory with the world, or in its data directory. */
export interface Keeper {
  /** Oldest first. */
  heads(): SnapshotHead[]
  read(id: string): Uint8Array | undefined
  write(head: SnapshotHead, bytes: Uint8Array): void
  remove(id: string): void
}

/** @param directory Of the world's data; undefined: memory. */
export function createKeeper(directory: string | undefined): Keeper {
  return directory === undefined ? inMemory() : onDisk(join(directory, 'snapshots'))
}

function inMemory(): Keeper {
  const kept = new Map<string, { readonly head: SnapshotHead; readonly bytes: Uint8Array }>()
  return {
    heads: () => [...kept.values()].map(({ head }) => head),
    read: (id) => kept.get(id)?.bytes,
    write: (head, bytes) => void kept.set(head.id, { head, bytes }),
    remove: (id) => void kept.delete(id),
  }
}

const filePattern = /^(s\d{1,9})\.snapshot$/

/** A file that is there under its name is whole: it was renamed when its last byte was written. */
function onDisk(folder: string): Keeper {
  const heads = new Map<string, SnapshotHead>()
  for (const name of namesIn(folder)) {
    const id = filePattern.exec(name)?.[1]
    const path = join(folder, name)
    const head = id === undefined ? undefined : readHead(readStart(path))
    if (id !== undefined && head !== undefined) heads.set(id, { ...head, id, size: statSync(path).size })
  }
  const pathOf = (id: string): string => join(folder, `${id}.snapshot`)
  const ordered = (): SnapshotHead[] => [...heads.values()].sort((a, b) => numberOf(a.id) - numberOf(b.id))
  return {
    heads: ordered,
    read: (id) => (heads.has(id) ? readFileSync(pathOf(id)) : undefined),
    write: (head, bytes) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const draft = join(folder, 'incoming')
      writeFileSync(draft, bytes, { mode: 0o600 })
      renameSync(draft, pathOf(head.id))
      heads.set(head.id, head)
    },
    remove: (id) => {
      if (heads.delete(id)) rmSync(pathOf(id), { force: true })
    },
  }
}

/** The number in an id. */
export function numberOf(id: string): number {
  return Number(id.slice(1))
}

/** Enough of a file to read its head, which is short except in a world of many files. */
function readStart(path: string): Uint8Array {
  const start = Buffer.alloc(1024 ** 2)
  const file = openSync(path, 'r')
  try {
    return start.subarray(0, readSync(file, start, 0, start.length, 0))
  } finally {
    closeSync(file)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // None was taken yet.
    return []
  }
}
