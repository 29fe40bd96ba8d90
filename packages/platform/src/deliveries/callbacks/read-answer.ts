/** The most bytes of an app's answer that are read. */
const limit = 64 * 1024

/** An answer's text; undefined when it is longer than 64 KiB, after which reading stops. */
export async function readAnswer(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
