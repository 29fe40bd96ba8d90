/**
 * An answer's body as text, and no more of it than `maximumBytes`.
 *
 * @returns `undefined` where there is more. Whatever the rest is, it is not waited for.
 */
export async function readText(response: Response, maximumBytes: number): Promise<string | undefined> {
  const { headers, body } = response
  const announced = Number(headers.get('content-length') ?? Number.NaN)
  if (announced > maximumBytes) return cancel(body)
  // Packed bodies grow when they are unpacked, and a length can be missing: only then is it counted.
  if (announced <= maximumBytes && !headers.has('content-encoding')) return response.text()
  const reader = body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > maximumBytes) {
      void reader.cancel().catch(() => undefined)
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

function cancel(body: ReadableStream | null): undefined {
  void body?.cancel().catch(() => undefined)
}
