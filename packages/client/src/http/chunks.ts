import type { Bytes } from '../bytes.ts'

/**
 * Reads the chunks of a body, up to a limit.
 *
 * @param maximumBytes The most bytes to read.
 * @returns `undefined` if there are more. The rest is cancelled without waiting, because a sender may never end.
 */
export async function chunksOf(
  body: ReadableStream<Bytes> | null | undefined,
  maximumBytes: number,
): Promise<Bytes[] | undefined> {
  const chunks: Bytes[] = []
  // Reading chunks that are already there does not yield to the event loop. Without a limit on their number, endless empty chunks would
  // block everything, including timers.
  let left = fewestChunks + maximumBytes / smallChunk
  let size = 0
  // Not every runtime can iterate over streams.
  const reader = body?.getReader()
  try {
    for (;;) {
      const { value } = (await reader?.read()) ?? {}
      if (value === undefined) return chunks
      size += value.length
      if (size > maximumBytes || --left < 0) break
      if (value.length > 0) chunks.push(value)
    }
  } catch (error) {
    void reader?.cancel().catch(() => undefined)
    throw error
  }
  void reader?.cancel().catch(() => undefined)
  return undefined
}

/** This many chunks are always read. Beyond that, one for each `smallChunk` bytes that are allowed. */
const fewestChunks = 1024
const smallChunk = 64
