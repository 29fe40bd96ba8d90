import { chunksOf } from './chunks.ts'

/**
 * Reads a body as text, up to a limit.
 *
 * @param maximumBytes The most bytes to read.
 * @returns `undefined` if it is longer.
 */
export async function readText({ body }: Response, maximumBytes: number): Promise<string | undefined> {
  const chunks = await chunksOf(body, maximumBytes)
  const decoder = new TextDecoder()
  return chunks && chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
}
