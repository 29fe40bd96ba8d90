import { type Bytes, toUtf8 } from '../bytes.ts'
import { isText } from '../json-value.ts'
import { IncomingError } from './incoming-error.ts'
import { checkAmount, invalidIncomingOption } from './options.ts'

/** A body exactly as it arrived, as bytes or as text. */
export type RawBody = string | Uint8Array

/**
 * The default for the most bytes that a webhook delivery may have: 4 MiB, a full batch of 1000 updates of 4 KiB.
 *
 * @example
 * import { webhookSizeLimit } from '@darkroom/client/incoming'
 * webhookSizeLimit // => 4194304
 */
export const webhookSizeLimit: number = 4 * 1024 * 1024

/** Returns the bytes of a body. Refuses more than `maximumBytes`. */
export function bytesOf(rawBody: RawBody, maximumBytes: number = webhookSizeLimit): Bytes {
  checkAmount('maximumBytes', maximumBytes)
  if (!isText(rawBody) && !isBytes(rawBody)) {
    throw invalidIncomingOption('rawBody', 'the body as it arrived, a string or a Uint8Array', rawBody)
  }
  // A text has at least as many bytes as characters, so a text that is too long is refused before it is encoded.
  checkSize(rawBody.length, maximumBytes)
  const bytes = isText(rawBody) ? toUtf8(rawBody) : new Uint8Array(rawBody)
  checkSize(bytes.length, maximumBytes)
  return bytes
}

/** Refuses a body that is too large. */
export function checkSize(bytes: number, maximumBytes: number): void {
  if (bytes > maximumBytes) {
    throw new IncomingError('body_too_large', `The body has more than ${maximumBytes} bytes.`)
  }
}

/** Checks the tag, because `instanceof Uint8Array` is false for bytes from another realm, such as a test environment. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Uint8Array]'
}
