/**
 * A body as text, read no further than its bound.
 *
 * @param maximumBytes How many bytes are read at most.
 * @returns `undefined` where it is longer. The request is left to be aborted.
 */
export async function readText({ body }: Response, maximumBytes: number): Promise<string | undefined> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { value } = (await reader?.read()) ?? {}
    if (value === undefined) break
    size += value.length
    if (size > maximumBytes) return undefined
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}
