/** Bytes of a request body that the platform reads; Instagram's own limit for these calls is unknown. */
const bodyLimit = 1024 * 1024

/** Thrown for a body beyond {@link bodyLimit}. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** Reads a body of at most {@link bodyLimit} bytes. @throws BodyTooLarge */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw new BodyTooLarge()
  if (request.body === null) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > bodyLimit) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
