import { IncomingError } from './incoming-error.ts'
import { invalidOption } from './options.ts'
import { checkSize } from './raw-body.ts'

/**
 * Reads a request's body, and no more of it than `maximumBytes`, whatever its length claims to be.
 *
 * @throws IncomingError `body_too_large`, `body_unreadable` where it breaks off, `option_invalid` where something read it before.
 */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw invalidOption('request', 'one whose body nothing has read')
  checkSize(Number(request.headers.get('content-length')), maximumBytes)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  // A reader by hand: not every runtime iterates over streams.
  const reader = request.body?.getReader()
  try {
    for (;;) {
      const { value } = (await reader?.read()) ?? {}
      if (value === undefined) break
      size += value.length
      checkSize(size, maximumBytes)
      chunks.push(value)
    }
  } catch (error) {
    // Not waited for: a sender that never ends must not hold up the answer.
    void reader?.cancel().catch(() => undefined)
    throw error instanceof IncomingError ? error : new IncomingError('body_unreadable')
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
