import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect, type Socket } from 'node:net'
import type { Limits } from '../limits.ts'
import { type Environment, proxyAuthorization, upstreamProxy } from './upstream-proxy.ts'

/** Whom a tunnel leads to. */
export interface Authority {
  readonly host: string
  readonly port: number
}

/** What a tunnel needs besides its two ends. */
export interface TunnelOptions {
  readonly environment: Environment
  /** The `Via` for a proxy on the way. */
  readonly via: string
  readonly limits: Limits
  /** Answers the client when there is no tunnel, and closes. */
  readonly refuse: (status: string, words: string) => void
}

/** Joins a client with another host, directly or through the environment's own proxy. */
export function tunnel(socket: Socket, head: Buffer, target: Authority, options: TunnelOptions): void {
  const proxy = upstreamProxy(options.environment, 'https', target.host, target.port)
  if (proxy === undefined) tunnelDirectly(socket, head, target, options)
  else tunnelThrough(proxy, socket, head, target, options)
}

function tunnelDirectly(socket: Socket, head: Buffer, { host, port }: Authority, options: TunnelOptions): void {
  const unreachable = (why: Error): void =>
    options.refuse('502 Bad Gateway', `${host}:${port} cannot be reached: ${why.message}`)
  const upstream = connect({ host, port, allowHalfOpen: true, timeout: options.limits.upstream })
  upstream.once('timeout', () => upstream.destroy(new Error('it does not answer')))
  upstream.on('error', unreachable)
  upstream.once('connect', () => {
    upstream.off('error', unreachable)
    join(socket, upstream, [head, Buffer.alloc(0)], options.limits)
  })
  socket.once('close', () => upstream.destroy())
}

/** Whatever the proxy answers is untrusted: only a 2xx opens the tunnel, and anything else is reported in words. */
function tunnelThrough(
  proxy: URL,
  socket: Socket,
  head: Buffer,
  { host, port }: Authority,
  { via, limits, refuse }: TunnelOptions,
): void {
  const unreachable = (why: string): void => refuse('502 Bad Gateway', `${host}:${port} cannot be reached: ${why}`)
  const authority = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
    method: 'CONNECT',
    host: proxy.hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
    path: authority,
    headers: { host: authority, via, ...proxyAuthorization(proxy) },
    timeout: limits.upstream,
    agent: false,
  })
  const deadline = setTimeout(
    () => request.destroy(new Error(`the proxy ${proxy.host} does not answer`)),
    limits.upstream,
  )
  request.on('error', (error) => unreachable(error.message))
  request.once('close', () => clearTimeout(deadline))
  request.once('connect', (response, upstream: Socket, early) => {
    clearTimeout(deadline)
    const status = response.statusCode ?? 0
    if (status >= 200 && status < 300) return join(socket, upstream, [head, early], limits)
    upstream.on('error', () => {})
    upstream.destroy()
    if (status === 508) unreachable(`the proxy ${proxy.host} leads back to Darkroom itself. Name another, or unset it.`)
    else unreachable(`the proxy ${proxy.host} answered ${status}`)
  })
  socket.once('close', () => request.destroy())
  request.end()
}

function join(socket: Socket, upstream: Socket, [head, early]: readonly [Buffer, Buffer], limits: Limits): void {
  upstream.on('error', () => socket.destroy())
  if (socket.destroyed) return void upstream.destroy()
  upstream.setTimeout(0)
  for (const [one, other] of [
    [socket, upstream],
    [upstream, socket],
  ] as const) {
    one.setKeepAlive(true, 60_000)
    // Half a tunnel may still be wanted, but not for ever by a side that says nothing.
    one.once('end', () => other.setTimeout(limits.halfOpen, () => other.destroy()))
  }
  upstream.on('close', () => socket.destroySoon())
  socket.on('close', () => upstream.destroy())
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  if (early.length > 0) socket.write(early)
  if (head.length > 0) upstream.write(head)
  socket.pipe(upstream)
  upstream.pipe(socket)
}
