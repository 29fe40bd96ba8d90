import type { IncomingMessage, ServerResponse } from 'node:http'
import { closeGently } from './close-gently.ts'

/** Bytes of an unneeded body that are still read, to keep the connection. */
const smallBody = 64 * 1024

/**
 * Prepares for an answer that is given before the request's body has ended. What is left of a small one is read and
 * dropped; with any other the answer says that the connection ends, and it ends when the client has had time to read that.
 *
 * @param closing Milliseconds for that.
 */
export function allowEarlyAnswer(incoming: IncomingMessage, outgoing: ServerResponse, closing: number): void {
  const { 'content-length': declared, 'transfer-encoding': coding } = incoming.headers
  if (coding === undefined && Number(declared ?? 0) <= smallBody) return
  const { socket } = incoming
  const writeHead = outgoing.writeHead.bind(outgoing)
  outgoing.writeHead = (...head: unknown[]) => {
    if (!incoming.complete) {
      outgoing.shouldKeepAlive = false
      // What Node does after a last answer would reset the connection, and the client might lose the answer.
      socket.destroySoon = () => closeGently(socket, '', closing)
    }
    return Reflect.apply(writeHead, undefined, head)
  }
}
