import type { MediaInfoResult } from 'mediainfo.js'

/** Bytes of a file, a part at a time. */
export interface Readable {
  readonly size: number
  slice(from: number, length: number): Promise<Uint8Array>
}

type Analyze = (file: Readable) => Promise<MediaInfoResult>

let loading: Promise<Analyze | undefined> | undefined

/** The library for videos (mediainfo.js), loaded when the first is looked at; undefined where it is not installed. */
export function loadMediaInfo(): Promise<Analyze | undefined> {
  loading ??= import('mediainfo.js').then(
    ({ mediaInfoFactory }) =>
      async (file) => {
        // One at a time in each: what it has of a file is its state.
        const info = await mediaInfoFactory({ format: 'object', full: false })
        try {
          return await info.analyzeData(file.size, (length, from) => file.slice(from, length))
        } finally {
          info.close()
        }
      },
    () => undefined,
  )
  return loading
}
