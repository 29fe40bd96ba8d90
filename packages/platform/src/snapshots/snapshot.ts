import type { ClockState } from '../world/clock.ts'

/** All of a world at a moment, to go back to. It holds for the world that it was taken in, and only as it was made. */
export interface Snapshot {
  /** What commands and pages call it by: `s1`. */
  readonly id: string
  /** In the words of whoever took it. */
  readonly name: string
  /** The world's date then. */
  readonly date: Date
  /** Whether it was taken before a jump of the clock, to undo that. */
  readonly automatic: boolean
  /** What is restored. */
  readonly bytes: Uint8Array
}

/** How a snapshot is taken. */
export interface SnapshotOptions {
  /** Whether it is kept with the world, to be restored by its id and listed. If not, only who takes it has it, and files of media that it names may go. Default true. */
  readonly keep?: boolean | undefined
}

/** What a snapshot says of itself, beside what it holds. */
export interface SnapshotHead {
  readonly id: string
  readonly name: string
  /** Unix milliseconds in the world. */
  readonly at: number
  readonly automatic: boolean
  readonly clock: ClockState
  /** The version of the store, as migrations count it. */
  readonly schema: number
  /** Ids of the files of media that the world had. */
  readonly files: readonly string[]
  /** Bytes of all of it. */
  readonly size: number
}

/** A snapshot that cannot be taken or restored, in words for the person who asked. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
  /** Whether there is none such. */
  readonly isMissing: boolean

  constructor(message: string, { isMissing = false }: { readonly isMissing?: boolean } = {}) {
    super(message)
    this.isMissing = isMissing
  }
}
