import type { Socket } from 'node:net'

/** Connections that are being closed. */
const closing = new WeakSet<Socket>()

/**
 * Closes a connection whose client may still be sending (RFC 9112 9.6): to close it at once would reset it, and the client
 * would lose the answer. What still arrives is read and dropped, until the client closes too or the time is up.
 *
 * @param last What to say before the end.
 * @param milliseconds How long the client has.
 */
export function closeGently(socket: Socket, last: string, milliseconds: number): void {
  if (socket.destroyed || closing.has(socket)) return
  closing.add(socket)
  // Nobody else is to read along: an HTTP parser would take what is dropped here for requests.
  for (const event of ['data', 'end', 'readable', 'drain', 'timeout']) socket.removeAllListeners(event)
  socket.on('error', () => socket.destroy())
  const timer = setTimeout(() => socket.destroy(), milliseconds)
  socket.once('close', () => clearTimeout(timer))
  socket.once('end', () => socket.destroySoon())
  socket.on('data', () => {})
  socket.resume()
  if (socket.writable) socket.end(last)
}

/** An answer in words, after which the connection is closed. @param status As in `400 Bad Request`. */
export function lastAnswer(status: string, words: string): string {
  const body = `Darkroom: ${words}\n`
  const headers = `content-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`
  return `HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`
}
