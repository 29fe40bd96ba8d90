/**
 * An answer's body as text, and no more of it than `maximumBytes`.
 *
 * @returns `undefined` where there is more. The rest is left to whoever ends the call.
 */
export async function readText(response: Response, maximumBytes: number): Promise<string | undefined> {
  const { headers } = response
  // Packed bodies grow when they are unpacked, and a length can be missing: only then is it counted.
  const announced = Number(headers.get('content-length') ?? Number.NaN)
  if (announced <= maximumBytes && !headers.has('content-encoding')) return response.text()
  const reader = response.body?.getReader()
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
