import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { isMetaHost } from '@darkroom/contract'
import { closeGently, lastAnswer } from '../close-gently.ts'
import type { Limits } from '../limits.ts'
import { acceptTls } from '../tls/accept-tls.ts'
import { type Authority, tunnel } from './tunnel.ts'
import type { Environment } from './upstream-proxy.ts'
import { type Via, wentRound } from './via.ts'

/** What a CONNECT needs besides the connection. */
export interface ConnectOptions {
  /** Takes a connection to one of Meta's hosts as if it had been accepted. */
  readonly accept: (connection: Socket) => void
  /** What TLS answers with for one of Meta's hosts. */
  readonly secureContext: (host: string) => Promise<SecureContext>
  /** Whose `HTTPS_PROXY` and `NO_PROXY` hold for every other host. */
  readonly environment: Environment
  readonly via: Via
  readonly limits: Limits
}

/**
 * Answers a proxy's CONNECT: Meta's hosts are answered here, every other host gets its bytes untouched.
 *
 * @param head What the client sent ahead of the answer.
 */
export function answerConnect(request: IncomingMessage, socket: Socket, head: Buffer, options: ConnectOptions): void {
  socket.on('error', () => socket.destroy())
  socket.setTimeout(0)
  const target = parseAuthority(request.url ?? '')
  const refuse = (status: string, words: string): void =>
    closeGently(socket, lastAnswer(status, words), options.limits.closing)
  if (target === undefined) {
    refuse('400 Bad Request', 'CONNECT needs a host and a port, as in: CONNECT example.com:443')
  } else if (isMetaHost(target.host)) {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    answerHere(socket, target.host, options)
  } else if (options.via.isBack(request)) {
    refuse('508 Loop Detected', wentRound)
  } else {
    tunnel(socket, head, target, { ...options, via: options.via.header(request), refuse })
  }
}

/** `host:port` or `[address]:port`. */
function parseAuthority(text: string): Authority | undefined {
  const [, address, name, digits] = /^(?:\[([0-9a-f:.]+)\]|([^\s:/@[\]]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = address ?? name
  const port = Number(digits)
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port }
}

/** Waits for the client's first byte, which tells TLS (a handshake, 22) from plain HTTP. */
function answerHere(socket: Socket, host: string, { accept, secureContext, limits }: ConnectOptions): void {
  const deadline = setTimeout(() => socket.destroy(), limits.handshake)
  socket.once('close', () => clearTimeout(deadline))
  const ready = (connection: Socket): void => {
    clearTimeout(deadline)
    accept(connection)
  }
  socket.once('readable', () => {
    const first: Buffer | null = socket.read()
    if (first === null) {
      socket.destroy()
      return
    }
    socket.unshift(first)
    if (first[0] === 22) void acceptTls(socket, host, secureContext, ready)
    else ready(socket)
  })
}
