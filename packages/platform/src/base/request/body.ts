/** The most bytes of a request body that the platform reads. Instagram's own limit for these calls is unknown. */
const bodyLimit = 1024 * 1024

/** Thrown for a body that could not be read to its end. Nothing of it may be used. */
export class UnreadBody extends Error {
  override readonly name = 'UnreadBody'
  /** Whether the client sent too much, or closed the connection before the end. */
  readonly reason: 'too large' | 'broken off'

  constructor(reason: UnreadBody['reason']) {
    super(`The body is ${reason}.`)
    this.reason = reason
  }
}

/** Reads a body of at most `limit` bytes. @throws UnreadBody */
export async function readBody(request: Request, limit: number = bodyLimit): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(request, limit)
  ;(request as Sent)[sent] = bytes
  return bytes
}

/** The bytes of a body that {@link readBody} read; undefined where it was not read, or not to its end. */
export function readBodyOf(request: Request): Uint8Array | undefined {
  return (request as Sent)[sent]
}

const sent = Symbol('the body that was read')
type Sent = Request & { [sent]?: Uint8Array }

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared > limit) throw new UnreadBody('too large')
  // HTTP servers end a body at its declared length, and reading it at once is much faster than in pieces.
  if (declared >= 0) return readWhole(request, limit)
  if (request.body === null) return new Uint8Array(0)
  if (request.bodyUsed) throw brokenOff()
  return readInPieces(request.body, limit)
}

async function readInPieces(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { value } = await reader.read().catch(() => {
      throw brokenOff()
    })
    if (value === undefined) return new Uint8Array(Buffer.concat(chunks))
    size += value.length
    if (size > limit) {
      // Not waited for: a sender that never ends must not hold up the answer.
      void reader.cancel().catch(() => {})
      throw new UnreadBody('too large')
    }
    chunks.push(value)
  }
}

async function readWhole(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const read = await request.arrayBuffer().catch(() => {
    throw brokenOff()
  })
  // In the same process, nothing limits a body to the length that its request declares.
  if (read.byteLength > limit) throw new UnreadBody('too large')
  return new Uint8Array(read)
}

function brokenOff(): UnreadBody {
  return new UnreadBody('broken off')
}
