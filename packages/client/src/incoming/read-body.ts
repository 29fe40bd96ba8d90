import { IncomingError } from './incoming-error.ts'
import { invalidOption } from './options.ts'
import { checkSize } from './raw-body.ts'

/**
 * Reads a request's body, and no more of it than `maximumBytes`, whatever its length claims to be.
 *
 * @throws IncomingError `body_too_large`, `body_unreadable` where it breaks off, `option_invalid` where something read it before.
 */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw invalidOption('request', 'one whose body nothing has read: no body parser before this')
  checkSize(Number(request.headers.get('content-length') ?? 0), maximumBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength
    checkSize(size, maximumBytes)
    chunks.push(chunk)
  }
  return join(chunks, size)
}

/** A reader by hand: not every runtime iterates over streams. Whoever stops early cancels the rest. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  if (reader === undefined) return
  let isDone = false
  try {
    while (!isDone) {
      const { done, value } = await reader.read().catch(() => {
        isDone = true
        throw new IncomingError('body_unreadable', 'The body broke off.')
      })
      isDone = done
      if (value !== undefined) yield value
    }
  } finally {
    // Not waited for: a sender that never ends must not hold up the answer.
    if (!isDone) void reader.cancel().catch(() => undefined)
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
