import { findContainer, usedFiles } from '../world/records/containers.ts'
import type { World } from '../world/world.ts'
import type { FileStore, StoredFile } from './store.ts'

/** How long and how many of the files that media have are kept. A media whose file is gone is drawn. */
export interface FileLimits {
  /** Bytes of all of them together. Default: 2 GiB. Beyond, the oldest go. */
  readonly bytes?: number | undefined
  /** Days of real time since they were stored. Default: for good. */
  readonly days?: number | undefined
}

const usualBytes = 2 * 1024 ** 3
const hour = 3600 * 1000
const day = 24 * hour

/** What a sweep knows besides the store. */
export interface FileSweep {
  readonly world: World
  readonly files: FileStore
  readonly limits: FileLimits
  /** Ids of files that something besides the world still needs. */
  readonly alsoUsed?: ReadonlySet<string>
  /** Real time, Unix milliseconds. */
  readonly now: number
  /** Real time before which nothing that is coming in can be underway still: when the platform began. */
  readonly begun: number
}

/**
 * Removes what no media and no container has: files of a process that was killed, of containers that expired, of media that were deleted.
 * Then the oldest files beyond the limits. Yields after every few files.
 */
export function* sweepFiles({ world, files, limits, now, begun, alsoUsed }: FileSweep): Generator<void, void> {
  for (const name of files.drafts()) if (isLeftOver(world, files, name, begun)) files.removeDraft(name)
  yield
  const used = usedFiles(world)
  const kept: StoredFile[] = []
  let looked = 0
  for (const file of files.list()) {
    // A request that is underway stores its file first, and its container after.
    const isOrphan =
      !used.has(file.id) && alsoUsed?.has(file.id) !== true && file.storedAt < Math.max(begun, now - hour)
    const isOld = limits.days !== undefined && file.storedAt < now - limits.days * day
    if (isOrphan || isOld) files.remove(file.id)
    else kept.push(file)
    if (++looked % 100 === 0) yield
  }
  let bytes = kept.reduce((sum, { size }) => sum + size, 0)
  for (const { id, size } of kept.sort((a, b) => a.storedAt - b.storedAt)) {
    if (bytes <= (limits.bytes ?? usualBytes)) return
    files.remove(id)
    bytes -= size
  }
}

/** Uploads are gone on with for as long as their container waits; everything else belongs to a process. */
function isLeftOver(world: World, files: FileStore, name: string, begun: number): boolean {
  const containerId = /^upload-(\d+)$/.exec(name)?.[1]
  if (containerId !== undefined) return findContainer(world, containerId)?.state !== 'WAITING'
  return files.draftBegun(name) < begun
}
