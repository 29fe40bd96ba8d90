/** Bytes of a request body that the platform reads; Instagram's own limit for these calls is unknown. */
const bodyLimit = 1024 * 1024

/** Thrown for a body beyond {@link bodyLimit}. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** Reads a body of at most {@link bodyLimit} bytes. @throws BodyTooLarge */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared > bodyLimit) throw new BodyTooLarge()
  // HTTP servers end a body at its declared length, and hand it over whole far quicker than piece by piece.
  if (declared >= 0) return readWhole(request)
  if (request.body === null) return new Uint8Array(0)
  return readInPieces(request.body)
}

/** What a client sent that hung up in the middle counts as nothing: nobody waits for the answer. */
async function readInPieces(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > bodyLimit) throw new BodyTooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw error
    return new Uint8Array(0)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function readWhole(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Uint8Array(await request.arrayBuffer().catch(() => new ArrayBuffer(0)))
  // In process, nothing holds a request to the length it declares.
  if (body.length > bodyLimit) throw new BodyTooLarge()
  return body
}
