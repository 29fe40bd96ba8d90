/** A file that a media of a world file has: looked at, and ready to be stored. */
export interface GivenFile {
  readonly ending: 'jpg' | 'mp4' | 'mov'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Milliseconds; of a video. */
  readonly duration?: number
  /** The bytes that are stored, or where they are on this machine. */
  readonly content: Uint8Array | { readonly path: string }
}

/** The files of a world file, by their paths as they stand in it. */
export type GivenFiles = ReadonlyMap<string, GivenFile>
