import { chunksOf } from '../http/chunks.ts'
import { IncomingError } from './incoming-error.ts'
import { invalidIncomingOption } from './options.ts'
import { checkSize } from './raw-body.ts'

/**
 * Reads a request's body, and no more of it than `maximumBytes`, whatever its length claims to be.
 *
 * @throws IncomingError `body_too_large`, `body_unreadable` where it breaks off, `option_invalid` where something read it before.
 */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw invalidIncomingOption('request', 'one whose body nothing has read before', request)
  checkSize(Number(request.headers.get('content-length')), maximumBytes)
  const chunks = await chunksOf(request.body, maximumBytes).catch(() => {
    throw new IncomingError('body_unreadable')
  })
  // More than allowed, or endless.
  if (!chunks) checkSize(Number.POSITIVE_INFINITY, maximumBytes)
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
