import type { Bytes } from '../bytes.ts'

/**
 * The chunks of a body, read no further than its bound.
 *
 * @param maximumBytes How many bytes are read at most.
 * @returns `undefined` where there are more. What is left is cancelled, and not waited for: a sender that never ends must not hold up the rest.
 */
export async function chunksOf(
  body: ReadableStream<Bytes> | null | undefined,
  maximumBytes: number,
): Promise<Bytes[] | undefined> {
  const chunks: Bytes[] = []
  // Chunks that are there already take no turn of the event loop, so without a bound of their own those that are empty would hold up
  // everything, timers included, for ever.
  let left = fewestChunks + maximumBytes / smallChunk
  let size = 0
  // A reader by hand: not every runtime iterates over streams.
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

/** As many chunks are read whatever their size; beyond them, one for each of so many bytes that are allowed. */
const fewestChunks = 1024
const smallChunk = 64
