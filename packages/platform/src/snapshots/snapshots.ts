import { usedFiles } from '../world/records/containers.ts'
import type { TableChange } from '../world/store/table-change.ts'
import type { World } from '../world/world.ts'
import { checkVersion } from './begin-as.ts'
import { createKeeper, numberOf } from './keep.ts'
import { nouns } from './nouns.ts'
import { keyOf, open, seal } from './seal.ts'
import { type Snapshot, SnapshotError, type SnapshotHead, type SnapshotOptions } from './snapshot.ts'

export { type Snapshot, SnapshotError, type SnapshotHead } from './snapshot.ts'

/** The snapshots of a world. */
export interface Snapshots {
  /** Takes one and keeps it. Throws {@link SnapshotError} when the world is too large, or for a name that cannot be used. */
  take(name?: string, options?: SnapshotOptions): Snapshot
  /** Takes one before a jump of the clock; undefined where the world is too large for that. */
  takeBefore(jump: string): Snapshot | undefined
  /** Newest first. */
  list(): SnapshotHead[]
  find(id: string): SnapshotHead | undefined
  /** Goes back to what a snapshot holds; everybody's sessions and what happened since are gone. Throws {@link SnapshotError}. */
  restore(snapshot: string | Pick<Snapshot, 'bytes'>): SnapshotHead
  /** The last one that was taken before a jump: what undoing it goes back to. */
  lastJump(): SnapshotHead | undefined
  /** What would change back, by nouns. Throws {@link SnapshotError}. */
  compare(id: string): NounChange[]
  /** Throws {@link SnapshotError} where there is none such. */
  remove(id: string): void
  /** Ids of files that snapshots still have. */
  files(): ReadonlySet<string>
}

/** What differs between a world and a snapshot, of one noun. */
export interface NounChange extends TableChange {
  /** In words, for one and for many: `token`, `tokens`. */
  readonly one: string
  readonly many: string
}

/** Bytes of a world of which snapshots are taken, and of one that is copied before each jump. */
const mostBytes = 512 * 1024 ** 2
const mostBytesBeforeJump = 64 * 1024 ** 2

/** Snapshots that are kept, of each sort; the oldest go. */
const mostTaken = 50
const mostBeforeJumps = 10

const longestName = 60

/** @param directory Of the world's data; undefined: memory. */
export function createSnapshots(world: World, directory: string | undefined): Snapshots {
  const { database, clock } = world
  const keeper = createKeeper(directory)

  function make(name: string, automatic: boolean, isKept = true): Snapshot {
    const last = keeper.heads().at(-1)
    const id = `s${last === undefined ? 1 : numberOf(last.id) + 1}`
    const at = clock.now()
    keyOf(world)
    const head = {
      id,
      name,
      at,
      automatic,
      clock: clock.state(),
      schema: database.version,
      files: [...usedFiles(world)],
    }
    const bytes = seal(world, { head, database: database.copy() })
    if (!isKept) return { id, name, date: new Date(at), automatic, bytes }
    keeper.write({ ...head, size: bytes.length }, bytes)
    const same = keeper.heads().filter((other) => other.automatic === automatic)
    for (const { id } of same.slice(0, -(automatic ? mostBeforeJumps : mostTaken))) keeper.remove(id)
    return { id, name, date: new Date(at), automatic, bytes }
  }

  function bytesOf(id: string): Uint8Array {
    const bytes = keeper.read(id)
    if (bytes === undefined) throw missing(id)
    return bytes
  }

  return {
    take: (name, { keep } = {}) => {
      if (database.size() > mostBytes)
        throw new SnapshotError(
          'This world is too large for a snapshot: more than 512 MiB. Copy its data directory instead.',
        )
      return make(
        checkedName(name ?? `at ${new Date(clock.now()).toISOString().slice(0, 19).replace('T', ' ')}`),
        false,
        keep,
      )
    },
    takeBefore: (jump) =>
      database.size() > mostBytesBeforeJump ? undefined : make(`before ${jump}`.slice(0, longestName), true),
    list: () => keeper.heads().reverse(),
    find: (id) => keeper.heads().find((head) => head.id === id),
    restore: (snapshot) => {
      const bytes = typeof snapshot === 'string' ? bytesOf(snapshot) : snapshot.bytes
      const { head, database: copy } = open(world, bytes)
      checkVersion(head.schema)
      const before = clock.state()
      try {
        database.restore(copy, () => (head.clock.mode === 'offset' ? clock.restore(head.at) : clock.resume(head.clock)))
      } catch (error) {
        clock.resume(before)
        throw error
      }
      return { ...head, size: bytes.length }
    },
    lastJump: () => keeper.heads().findLast(({ automatic }) => automatic),
    compare: (id) => {
      const { database: copy } = open(world, bytesOf(id))
      const changes = database.compare(copy, Object.keys(nouns))
      return Object.entries(nouns).flatMap(([table, [one, many]]) => {
        const change = changes[table]
        return change === undefined ? [] : { one, many, ...change }
      })
    },
    remove: (id) => {
      if (!keeper.heads().some((head) => head.id === id)) throw missing(id)
      keeper.remove(id)
    },
    files: () => new Set(keeper.heads().flatMap(({ files }) => files)),
  }
}

function missing(id: string): SnapshotError {
  return new SnapshotError(`There is no snapshot ${JSON.stringify(id.slice(0, 40))}.`, { isMissing: true })
}

function checkedName(name: string): string {
  const text = name.trim()
  if (text === '' || text.length > longestName || /\p{Cc}/u.test(text))
    throw new SnapshotError(`A snapshot's name is one line of 1 to ${longestName} characters.`)
  return text
}
