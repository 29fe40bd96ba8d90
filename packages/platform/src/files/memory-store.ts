import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Draft, FileStore, StoredFile } from './store.ts'

/** Files in memory: they end with the world that they belong to. */
export function createMemoryStore(now: () => number): FileStore {
  const kept = new Map<string, StoredFile>()
  const incoming = new Map<string, Uint8Array[]>()

  function put(bytes: Uint8Array, ending: string): string {
    const id = `${createHash('sha256').update(bytes).digest('hex')}.${ending}`
    const slice = async (from: number, length: number): Promise<Uint8Array> => bytes.subarray(from, from + length)
    kept.set(id, { id, size: bytes.length, storedAt: now(), slice })
    return id
  }

  function draft(name: string): Draft {
    const pieces = incoming.get(name) ?? []
    incoming.set(name, pieces)
    const whole = (): Buffer => {
      if (pieces.length > 1) pieces.splice(0, pieces.length, Buffer.concat(pieces))
      return Buffer.from(pieces[0] ?? new Uint8Array())
    }
    return {
      get size() {
        return sizeOf(pieces)
      },
      append: async (bytes) => {
        pieces.push(bytes)
      },
      slice: async (from, length) => whole().subarray(from, from + length),
      cutTo: async (size) => {
        pieces.splice(0, pieces.length, whole().subarray(0, size))
      },
      keep: async (ending) => {
        const id = put(whole(), ending)
        incoming.delete(name)
        return id
      },
      discard: async () => {
        incoming.delete(name)
      },
      close: async () => {},
    }
  }

  return {
    draft,
    held: (name) => sizeOf(incoming.get(name) ?? []),
    put: (content, ending) => put(content instanceof Uint8Array ? content : readFileSync(content.path), ending),
    find: (id) => kept.get(id),
    list: () => [...kept.values()],
    remove: (id) => kept.delete(id),
    drafts: () => [...incoming.keys()],
    draftBegun: now,
    removeDraft: (name) => incoming.delete(name),
  }
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
