import { type ClientRequest, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http'
import { request as requestHttps } from 'node:https'
import { bodyFraming, endToEnd } from './end-to-end.ts'
import type { Limits } from './limits.ts'
import { type Environment, proxyAuthorization, upstreamProxy } from './upstream-proxy.ts'
import { type Via, wentRound } from './via.ts'

/** A request in absolute form, with its path as it was written: a proxy leaves that as it is (RFC 9110 7.7). */
export interface Target {
  readonly url: URL
  /** Path and query. */
  readonly path: string
}

/** What handing on needs besides the request. */
export interface ForwardOptions {
  readonly environment: Environment
  readonly via: Via
  readonly limits: Limits
}

/** Informational answers (1xx) of one request beyond which no real one is waited for. */
const mostInformation = 100

/** Hands a proxied plain request (`GET http://example.com/`) on to its host, and the answer back. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: Target,
  { environment, via, limits }: ForwardOptions,
): void {
  const refuse = (status: number, words: string): void => {
    if (outgoing.headersSent) return
    outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
    outgoing.end(`Darkroom: ${words}\n`)
    incoming.resume()
  }
  if (via.isBack(incoming)) return refuse(508, wentRound)
  const unreachable = (why: string): void => refuse(502, `${target.url.host} cannot be reached: ${why}`)
  let request: ClientRequest
  try {
    request = openRequest(incoming, target, environment, { via: via.header(incoming), timeout: limits.upstream })
  } catch (error) {
    return refuse(400, `this request cannot be handed on: ${(error as Error).message}`)
  }
  request.once('timeout', () => request.destroy(new Error('it does not answer')))
  let informed = 0
  request.on('information', () => {
    if (++informed > mostInformation) request.destroy(new Error('it answers with nothing but 1xx'))
  })
  // A socket that nobody asked for has no error listener of its own.
  request.once('upgrade', (_response, socket) => {
    socket.on('error', () => {})
    socket.destroy()
    unreachable('it answered 101, and no other protocol was asked for')
  })
  request.once('response', (response) => {
    const { statusCode = 0 } = response
    try {
      if (statusCode < 200) throw new RangeError(`status ${statusCode}`)
      outgoing.writeHead(statusCode, endToEnd(response))
    } catch (error) {
      request.destroy()
      return unreachable(`its answer is no HTTP (${(error as Error).message})`)
    }
    response.on('error', () => {})
    // An answer that is cut off is cut off for the client too, after what there is of it.
    response.once('close', () => response.complete || outgoing.socket?.destroySoon())
    response.pipe(outgoing)
  })
  request.on('error', (error) => unreachable(error.message))
  request.once('close', () => {
    if (!outgoing.headersSent) unreachable('it hung up without an answer')
  })
  outgoing.once('close', () => request.destroy())
  incoming.on('error', () => request.destroy())
  incoming.pipe(request)
}

function openRequest(
  incoming: IncomingMessage,
  { url, path }: Target,
  environment: Environment,
  { via, timeout }: { readonly via: string; readonly timeout: number },
): ClientRequest {
  const scheme = url.protocol === 'https:' ? 'https' : 'http'
  const port = Number(url.port) || (scheme === 'https' ? 443 : 80)
  const proxy = scheme === 'http' ? upstreamProxy(environment, 'http', url.hostname, port) : undefined
  const next = proxy ?? url
  return (next.protocol === 'https:' ? requestHttps : requestHttp)({
    method: incoming.method,
    hostname: next.hostname.replace(/^\[|\]$/g, ''),
    port: next.port || (next.protocol === 'https:' ? 443 : 80),
    path: proxy === undefined ? path : `${url.origin}${path}`,
    headers: [
      // The target's name, whatever the client wrote into Host (RFC 9112 3.2.2).
      ...['Host', url.host],
      ...endToEnd(incoming, ['host', 'via']),
      ...['Via', via],
      ...(proxy === undefined ? [] : Object.entries(proxyAuthorization(proxy)).flat()),
      ...bodyFraming(incoming),
    ],
    timeout,
    agent: false,
  })
}
