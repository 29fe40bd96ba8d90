import { chunksOf } from '../http/chunks.ts'
import { IncomingError } from './incoming-error.ts'
import { invalidIncomingOption } from './options.ts'
import { checkSize } from './raw-body.ts'

/**
 * Reads a request's body, at most `maximumBytes` of it, whatever its `Content-Length` is.
 *
 * @throws IncomingError `body_too_large`, `body_unreadable` if it ends early, `option_invalid` if it was already read.
 */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw invalidIncomingOption('request', 'one whose body nothing has read before', request)
  checkSize(Number(request.headers.get('content-length')), maximumBytes)
  const chunks = await chunksOf(request.body, maximumBytes).catch(() => {
    throw new IncomingError('body_unreadable')
  })
  // The body is too large or does not end.
  if (!chunks) checkSize(Number.POSITIVE_INFINITY, maximumBytes)
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
