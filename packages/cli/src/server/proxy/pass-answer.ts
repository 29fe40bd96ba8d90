import type { ClientRequest, ServerResponse } from 'node:http'
import { endToEnd } from '../end-to-end.ts'

/** Informational answers (1xx) of one request beyond which no real one is waited for. */
const mostInformation = 100

/**
 * Passes another host's answer on. Whatever it sends is untrusted: anything that is not an answer is reported in words, and one that is cut off
 * is cut off for the client too, after what there is of it.
 *
 * @param unreachable Says why there is no answer; does nothing once there was one.
 */
export function passAnswer(request: ClientRequest, outgoing: ServerResponse, unreachable: (why: string) => void): void {
  let informed = 0
  request.on('information', () => {
    if (++informed > mostInformation) request.destroy(new Error('it answers with nothing but 1xx'))
  })
  request.once('timeout', () => request.destroy(new Error('it does not answer')))
  request.once('upgrade', (_response, socket) => {
    // A socket that nobody asked for has no error listener of its own.
    socket.on('error', () => {})
    socket.destroy()
    unreachable('it answered 101, and no other protocol was asked for')
  })
  request.once('response', (response) => {
    try {
      const { statusCode = 0 } = response
      if (statusCode < 200) throw new RangeError(`status ${statusCode}`)
      outgoing.writeHead(statusCode, endToEnd(response))
      // The head goes at once, since a body may come late or not at all; `flushHeaders` would send its raw bytes as UTF-8.
      outgoing.write(new Uint8Array(0))
      response.on('error', () => {})
      response.once('close', () => outgoing.writableEnded || outgoing.socket?.destroySoon())
      response.pipe(outgoing)
    } catch (error) {
      request.destroy()
      unreachable(`its answer is no HTTP (${(error as Error).message})`)
    }
  })
  request.on('error', (error) => unreachable(error.message))
  request.once('close', () => unreachable('it hung up without an answer'))
}
