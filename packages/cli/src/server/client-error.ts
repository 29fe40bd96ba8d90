import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { closeGently, lastAnswer } from './close-gently.ts'

const answers: Readonly<Record<string, readonly [status: string, words: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'the headers are longer than 16 KiB.'],
  HPE_INVALID_URL: ['400 Bad Request', 'the address has characters that need percent-encoding, such as %C3%A9.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'the request did not arrive in time.'],
}

/**
 * Answers what is no HTTP request, or none that ends.
 *
 * @param underway The answer to an earlier request of this connection, into which no other may be written.
 * @param closing Milliseconds the client has to read it.
 */
export function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Socket,
  underway: ServerResponse | undefined,
  closing: number,
): void {
  const begun = underway?.headersSent === true && !underway.writableFinished
  if (error.code === 'ECONNRESET' || !socket.writable || begun) return void socket.destroy()
  const [status, words] = answers[error.code ?? ''] ?? ['400 Bad Request', 'this is not an HTTP request.']
  closeGently(socket, lastAnswer(status, words), closing)
}
