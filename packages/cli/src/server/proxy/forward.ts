import { type ClientRequest, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http'
import { request as requestHttps } from 'node:https'
import { bodyFraming, endToEnd } from '../end-to-end.ts'
import type { Limits } from '../limits.ts'
import { passAnswer } from './pass-answer.ts'
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
  if (via.isBack(incoming)) {
    refuse(508, wentRound)
    return
  }
  try {
    const request = openRequest(incoming, target, environment, { via: via.header(incoming), timeout: limits.upstream })
    passAnswer(request, outgoing, (why) => refuse(502, `${target.url.host} cannot be reached: ${why}`))
    outgoing.once('close', () => request.destroy())
    incoming.on('error', () => request.destroy())
    incoming.pipe(request)
  } catch (error) {
    refuse(400, `this request cannot be handed on: ${(error as Error).message}`)
  }
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
      'Host',
      url.host,
      ...endToEnd(incoming, ['host', 'via']),
      'Via',
      via,
      ...(proxy === undefined ? [] : Object.entries(proxyAuthorization(proxy)).flat()),
      ...bodyFraming(incoming),
    ],
    timeout,
    agent: false,
  })
}
