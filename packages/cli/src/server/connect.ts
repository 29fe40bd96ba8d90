import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect, type Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'
import { callbackify } from 'node:util'
import { isMetaHost } from '@darkroom/contract'
import { type Environment, proxyAuthorization, upstreamProxy } from './upstream-proxy.ts'

/** What a CONNECT needs besides the connection. */
export interface ConnectOptions {
  /** Takes a connection to one of Meta's hosts as if it had been accepted. */
  readonly accept: (connection: Socket) => void
  /** What TLS answers with for one of Meta's hosts. */
  readonly secureContext: (host: string) => Promise<SecureContext>
  /** Whose `HTTPS_PROXY` and `NO_PROXY` hold for every other host. */
  readonly environment: Environment
}

/** How long another host may take to answer a connection, in milliseconds. */
const patience = 30_000

/**
 * Answers a proxy's CONNECT: Meta's hosts are answered here, every other host gets its bytes untouched.
 *
 * @param head What the client sent ahead of the answer.
 */
export function answerConnect(request: IncomingMessage, socket: Socket, head: Buffer, options: ConnectOptions): void {
  socket.on('error', () => socket.destroy())
  const target = parseAuthority(request.url ?? '')
  if (target === undefined) {
    refuse(socket, '400 Bad Request', 'CONNECT needs a host and a port, as in: CONNECT example.com:443')
  } else if (isMetaHost(target.host)) {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    answerHere(socket, target.host, options)
  } else {
    tunnel(socket, head, target, options.environment)
  }
}

interface Authority {
  readonly host: string
  readonly port: number
}

/** `host:port` or `[address]:port`. */
function parseAuthority(text: string): Authority | undefined {
  const [, address, name, digits] = /^(?:\[([0-9a-f:.]+)\]|([^\s:/@[\]]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = address ?? name
  const port = Number(digits)
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port }
}

/** Waits for the client's first byte, which tells TLS (a handshake, 22) from plain HTTP. */
function answerHere(socket: Socket, host: string, options: ConnectOptions): void {
  socket.setTimeout(patience, () => socket.destroy())
  socket.once('readable', () => {
    const first: Buffer | null = socket.read()
    socket.setTimeout(0)
    if (first === null) {
      socket.destroy()
      return
    }
    socket.unshift(first)
    if (first[0] === 22) void answerSecurely(socket, host, options)
    else options.accept(socket)
  })
}

async function answerSecurely(socket: Socket, host: string, { accept, secureContext }: ConnectOptions): Promise<void> {
  try {
    const secured = new TLSSocket(socket, {
      isServer: true,
      secureContext: await secureContext(host),
      SNICallback: callbackify((name: string) => secureContext(isMetaHost(name) ? name : host)),
      ALPNProtocols: ['http/1.1'],
    })
    accept(secured)
  } catch (error) {
    socket.destroy(error as Error)
  }
}

function tunnel(socket: Socket, head: Buffer, { host, port }: Authority, environment: Environment): void {
  const unreachable = (why: Error): void =>
    refuse(socket, '502 Bad Gateway', `${host}:${port} cannot be reached: ${why.message}`)
  const proxy = upstreamProxy(environment, 'https', host, port)
  if (proxy === undefined) {
    const upstream = connect({ host, port, allowHalfOpen: true, timeout: patience })
    upstream.once('timeout', () => upstream.destroy(new Error('it does not answer')))
    upstream.once('error', unreachable)
    upstream.once('connect', () => {
      upstream.off('error', unreachable)
      join(socket, upstream, head, Buffer.alloc(0))
    })
    socket.once('close', () => upstream.destroy())
    return
  }
  const authority = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
    method: 'CONNECT',
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
    path: authority,
    headers: { host: authority, ...proxyAuthorization(proxy) },
    timeout: patience,
    agent: false,
  })
  request.once('timeout', () => request.destroy(new Error(`the proxy ${proxy.host} does not answer`)))
  request.once('error', unreachable)
  request.once('response', (response) => {
    response.resume()
    unreachable(new Error(`the proxy ${proxy.host} answered ${response.statusCode}`))
  })
  request.once('connect', (response, upstream: Socket, early) => {
    if (response.statusCode === 200) return join(socket, upstream, head, early)
    upstream.destroy()
    unreachable(new Error(`the proxy ${proxy.host} answered ${response.statusCode}`))
  })
  socket.once('close', () => request.destroy())
  request.end()
}

function join(socket: Socket, upstream: Socket, head: Buffer, early: Buffer): void {
  upstream.setTimeout(0)
  upstream.on('error', () => socket.destroy())
  upstream.on('close', () => socket.destroySoon())
  socket.on('close', () => upstream.destroy())
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  if (early.length > 0) socket.write(early)
  if (head.length > 0) upstream.write(head)
  socket.pipe(upstream)
  upstream.pipe(socket)
}

function refuse(socket: Socket, status: string, words: string): void {
  if (socket.destroyed) return
  const body = `Darkroom: ${words}\n`
  const headers = `content-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`)
}
