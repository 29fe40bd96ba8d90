import { createHash, type Hash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft, FileStore, StoredFile } from './store.ts'

const idPattern = /^[0-9a-f]{64}\.[a-z0-9]{2,4}$/
const namePattern = /^[\w-]{1,64}$/

/**
 * Files in a world's data directory: `files/9f/9f86….jpg`, by their content, and `files/incoming/` while they come in. One that is there
 * under its id is whole: it was renamed when its last byte was written.
 */
export function createDiskStore(directory: string): FileStore {
  const root = join(directory, 'files')
  const incoming = join(root, 'incoming')
  const pathOf = (id: string): string => join(root, id.slice(0, 2), id)
  const draftPath = (name: string): string => {
    if (!namePattern.test(name)) throw new TypeError(`Not the name of a file that comes in: ${name}`)
    return join(incoming, name)
  }

  function find(id: string): StoredFile | undefined {
    const found = idPattern.test(id) ? statSync(pathOf(id), { throwIfNoEntry: false }) : undefined
    if (found === undefined) return undefined
    const slice = (from: number, length: number): Promise<Uint8Array> => readPart(pathOf(id), from, length)
    return { id, size: found.size, storedAt: found.mtimeMs, slice }
  }

  function keep(name: string, hash: Hash, ending: string): string {
    const id = `${hash.digest('hex')}.${ending}`
    mkdirSync(join(root, id.slice(0, 2)), { recursive: true, mode: 0o700 })
    const now = new Date()
    utimesSync(draftPath(name), now, now)
    renameSync(draftPath(name), pathOf(id))
    return id
  }

  return {
    draft: (name) => {
      mkdirSync(incoming, { recursive: true, mode: 0o700 })
      return createDraft(draftPath(name), (hash, ending) => keep(name, hash, ending))
    },
    held: (name) => sizeOf(draftPath(name)),
    put: (content, ending) => {
      mkdirSync(incoming, { recursive: true, mode: 0o700 })
      const name = `put-${process.pid}`
      const path = draftPath(name)
      if (content instanceof Uint8Array) writeFileSync(path, content, { mode: 0o600 })
      else copyFileSync(content.path, path)
      chmodSync(path, 0o600)
      return keep(name, hashOfFile(path), ending)
    },
    find,
    list: () =>
      filesIn(root)
        .filter((folder) => /^[0-9a-f]{2}$/.test(folder))
        .flatMap((folder) => filesIn(join(root, folder)))
        .flatMap((id) => find(id) ?? []),
    remove: (id) => {
      if (idPattern.test(id)) rmSync(pathOf(id), { force: true })
    },
    drafts: () => filesIn(incoming),
    draftBegun: (name) => statSync(draftPath(name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    removeDraft: (name) => rmSync(draftPath(name), { force: true }),
  }
}

function createDraft(path: string, keep: (hash: Hash, ending: string) => string): Draft {
  let size = sizeOf(path)
  // What was there before is hashed when the file is kept; what comes now, as it comes.
  let hash: Hash | undefined = size === 0 ? createHash('sha256') : undefined
  let handle: FileHandle | undefined
  const close = async (): Promise<void> => {
    const open = handle
    handle = undefined
    await open?.close()
  }
  return {
    get size() {
      return size
    },
    append: async (bytes) => {
      handle ??= await open(path, 'a', 0o600)
      await handle.writeFile(bytes)
      hash?.update(bytes)
      size += bytes.length
    },
    slice: (from, length) => readPart(path, from, length),
    cutTo: async (to) => {
      truncateSync(path, to)
      size = to
      hash = undefined
    },
    keep: async (ending) => {
      const hashed = hash ?? (await hashOf(path))
      await close()
      return keep(hashed, ending)
    },
    discard: async () => {
      await close()
      rmSync(path, { force: true })
    },
    close,
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

async function hashOf(path: string): Promise<Hash> {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  for await (const piece of file.createReadStream()) hash.update(piece as Uint8Array)
  return hash
}

function hashOfFile(path: string): Hash {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    const part = new Uint8Array(1024 * 1024)
    for (let length = readSync(file, part); length > 0; length = readSync(file, part))
      hash.update(part.subarray(0, length))
    return hash
  } finally {
    closeSync(file)
  }
}

async function readPart(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await file.read(bytes, 0, length, from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Nothing was stored yet.
    return []
  }
}
