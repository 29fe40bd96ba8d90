import type { Socket } from 'node:net'

const answers: Readonly<Record<string, readonly [status: string, words: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'the headers are longer than 16 KiB.'],
  HPE_INVALID_URL: ['400 Bad Request', 'the address has characters that need percent-encoding, such as %C3%A9.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'the request did not arrive in time.'],
}

/** Answers what is no HTTP request, or none that ends. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, words] = answers[error.code ?? ''] ?? ['400 Bad Request', 'this is not an HTTP request.']
  const body = `Darkroom: ${words}\n`
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  )
}
