import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'
import { type Environment, proxyAuthorization, upstreamProxy } from './upstream-proxy.ts'

/** Headers that are for the next hop only (RFC 9110 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Hands a proxied plain request (`GET http://example.com/`) on to its host, and the answer back. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: URL,
  environment: Environment,
): void {
  const scheme = target.protocol === 'https:' ? 'https' : 'http'
  const port = Number(target.port) || (scheme === 'https' ? 443 : 80)
  const proxy = scheme === 'http' ? upstreamProxy(environment, 'http', target.hostname, port) : undefined
  const next = proxy ?? target
  const request = (next.protocol === 'https:' ? requestHttps : requestHttp)({
    method: incoming.method,
    hostname: next.hostname.replace(/^\[|\]$/g, ''),
    port: next.port || (next.protocol === 'https:' ? 443 : 80),
    path: proxy === undefined ? target.pathname + target.search : target.href,
    headers: [
      ...endToEnd(incoming),
      ...(proxy === undefined ? [] : Object.entries(proxyAuthorization(proxy)).flat()),
      ...bodyFraming(incoming),
    ],
    timeout: 30_000,
    agent: false,
  })
  request.once('timeout', () => request.destroy(new Error('it does not answer')))
  request.once('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, endToEnd(response))
    pipeline(response, outgoing, () => {})
  })
  request.on('error', (error) => {
    if (outgoing.headersSent) {
      outgoing.destroy()
      return
    }
    outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
    outgoing.end(`Darkroom: ${target.host} cannot be reached: ${error.message}\n`)
  })
  outgoing.once('close', () => request.destroy())
  incoming.pipe(request)
}

/** A message's headers as they came, doubled ones too, without those of the connection. */
function endToEnd(message: IncomingMessage): string[] {
  const named = new Set((message.headers.connection ?? '').toLowerCase().split(/[\s,]+/))
  const kept: string[] = []
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    const name = message.rawHeaders[index] ?? ''
    if (hopByHop.has(name.toLowerCase()) || named.has(name.toLowerCase())) continue
    kept.push(name, message.rawHeaders[index + 1] ?? '')
  }
  return kept
}

/** A body of unknown length goes on as it came: in chunks. */
function bodyFraming(incoming: IncomingMessage): string[] {
  return incoming.headers['transfer-encoding'] === undefined ? [] : ['Transfer-Encoding', 'chunked']
}
