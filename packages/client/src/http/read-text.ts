import { chunksOf } from './chunks.ts'

/**
 * A body as text, read no further than its bound.
 *
 * @param maximumBytes How many bytes are read at most.
 * @returns `undefined` where it is longer.
 */
export async function readText({ body }: Response, maximumBytes: number): Promise<string | undefined> {
  const chunks = await chunksOf(body, maximumBytes)
  const decoder = new TextDecoder()
  return chunks && chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
}
