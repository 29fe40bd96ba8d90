import type { MediaInfo, MediaInfoResult } from 'mediainfo.js'

/** Bytes of a file, a part at a time. */
export interface Readable {
  readonly size: number
  slice(from: number, length: number): Promise<Uint8Array>
}

type Library = MediaInfo

let loading: Promise<Library | undefined> | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Looks into a file with mediainfo.js, which is loaded when the first is looked at: compiling it takes longer than any file. One file at a
 * time, since what it has read of one is its state.
 *
 * @returns undefined where the library is not installed
 */
export async function analyze(file: Readable): Promise<MediaInfoResult | undefined> {
  loading ??= load()
  const library = await loading
  if (library === undefined) return undefined
  const before = last
  const work = (async () => {
    await before.catch(() => {})
    return library.analyzeData(file.size, (length, from) => file.slice(from, length))
  })()
  last = work
  try {
    return await work
  } catch (error) {
    // What a file left behind that broke it must not reach the next.
    loading = undefined
    throw error
  }
}

function load(): Promise<Library | undefined> {
  return import('mediainfo.js').then(
    ({ mediaInfoFactory }) => mediaInfoFactory({ format: 'object', full: false }),
    () => undefined,
  )
}
