import { createHmac, timingSafeEqual } from 'node:crypto'
import { readMeta, writeMeta } from '../world/store/meta.ts'
import type { World } from '../world/world.ts'
import { SnapshotError, type SnapshotHead } from './snapshot.ts'

const mark = Buffer.from('DARKROOM SNAPSHOT 1\n')
const macLength = 32
const headStart = mark.length + macLength + 4

/** Characters of a head at the most: the ids of files are most of it. */
const longestHead = 64 * 1024 ** 2

/** What a snapshot is made of. */
export interface Opened {
  readonly head: Omit<SnapshotHead, 'size'>
  readonly database: Uint8Array<ArrayBuffer>
}

/** Puts a snapshot into one piece, with a code that only its world can make (HMAC-SHA-256). */
export function seal(world: World, { head, database }: Opened): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const mac = macOf(world, [length, text, database])
  return new Uint8Array(Buffer.concat([mark, mac, length, text, database]))
}

/** Takes a snapshot of its own world apart. @throws SnapshotError for what is none, or was made or changed elsewhere. */
export function open(world: World, sealed: Uint8Array): Opened {
  const bytes = bytesOf(sealed)
  const mac = bytes.subarray(mark.length, mark.length + macLength)
  const expected = macOf(world, [bytes.subarray(headStart - 4)])
  if (bytes.readUInt32BE(headStart - 4) > longestHead || !timingSafeEqual(mac, expected))
    throw new SnapshotError(
      'This snapshot was taken in another world, or changed since. Restore it where it was taken, or load a world file instead.',
    )
  return openUnchecked(bytes)
}

/** Takes a snapshot of any world apart. Whoever makes a world of it opens it again with that world, which has its key. @throws SnapshotError for what is none. */
export function openUnchecked(sealed: Uint8Array): Opened {
  const bytes = bytesOf(sealed)
  const head = readHead(bytes)
  if (head === undefined) throw notOne()
  const start = headStart + bytes.readUInt32BE(headStart - 4)
  return { head, database: Uint8Array.from(bytes.subarray(start)) }
}

function bytesOf(sealed: Uint8Array): Buffer {
  if (!(sealed instanceof Uint8Array)) throw notOne()
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < headStart || !bytes.subarray(0, mark.length).equals(mark)) throw notOne()
  return bytes
}

function notOne(): SnapshotError {
  return new SnapshotError('This is no snapshot of Darkroom, or one of another version.')
}

/** Reads what a snapshot says of itself, without checking that. @returns undefined for what is none. */
export function readHead(start: Uint8Array): Omit<SnapshotHead, 'size'> | undefined {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
  if (bytes.length < headStart || !bytes.subarray(0, mark.length).equals(mark)) return undefined
  try {
    const end = headStart + bytes.readUInt32BE(headStart - 4)
    const head = JSON.parse(bytes.toString('utf8', headStart, end)) as Opened['head']
    const isWhole = typeof head.name === 'string' && Number.isFinite(head.at) && Array.isArray(head.files)
    return isWhole ? head : undefined
  } catch {
    return undefined
  }
}

function macOf(world: World, parts: readonly Uint8Array[]): Buffer {
  const hmac = createHmac('sha256', keyOf(world))
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

/** The world's own key, made when the first snapshot is taken. It has to be there before the world is copied, so that the copy has it too. */
export function keyOf(world: World): string {
  const known = readMeta(world.database, 'snapshotKey')
  if (known !== undefined) return known
  const made = world.ids.opaque()
  writeMeta(world.database, 'snapshotKey', made)
  return made
}
