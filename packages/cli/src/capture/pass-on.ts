import { Agent, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http'
import { request as requestHttps, Agent as SecureAgent } from 'node:https'
import { bodyFraming, endToEnd } from '../server/end-to-end.ts'
import { usualLimits } from '../server/limits.ts'
import type { Environment } from '../server/proxy/upstream-proxy.ts'
import type { Exchange } from './recording.ts'

/** Where a request goes. */
export interface Destination {
  readonly host: string
  /** With its query. */
  readonly path: string
  /** The origin of another platform; absent: the real host. */
  readonly to: string | undefined
  /** Whose proxy variables hold on the way to the real host. */
  readonly environment: Environment
}

/** What came of it. */
export type Outcome = Pick<Exchange, 'status' | 'headers' | 'body'> | { readonly unreachable: string }

/** A larger answer is passed on, and its shape is not kept. */
const mostBytes = 8 * 1024 * 1024

/** Hands a request on and the answer back, as it came. @param done Told what there is to keep of it, once. */
export function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  destination: Destination,
  done: (outcome: Outcome) => void,
): void {
  const request = open(incoming, destination)
  request.once('timeout', () => request.destroy(new Error('it does not answer')))
  request.on('error', (error) => done({ unreachable: error.message }))
  outgoing.once('close', () => request.destroy())
  incoming.on('error', () => request.destroy())
  request.once('response', (response) => {
    const { statusCode: status = 502, headers } = response
    outgoing.writeHead(status, endToEnd(response))
    const kept: Buffer[] = []
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= mostBytes) kept.push(chunk)
      // A reader that does not keep up is waited for.
      if (!outgoing.write(chunk)) {
        response.pause()
        outgoing.once('drain', () => response.resume())
      }
    })
    response.on('error', () => outgoing.destroy())
    response.once('end', () => {
      done({ status, headers, body: bytes <= mostBytes ? Buffer.concat(kept).toString('utf8') : '' })
      outgoing.end()
    })
  })
  incoming.pipe(request)
}

function open(incoming: IncomingMessage, { host, path, to, environment }: Destination) {
  const shared = {
    method: incoming.method,
    // Without compression: the answer is read here.
    headers: [
      'Host',
      to === undefined ? host : new URL(to).host,
      ...endToEnd(incoming, ['host', 'accept-encoding']),
      ...bodyFraming(incoming),
    ],
    timeout: usualLimits.upstream,
  }
  if (to !== undefined) {
    const { protocol, hostname, port } = new URL(to)
    const options = { ...shared, hostname: hostname.replace(/^\[|\]$/g, ''), port, path: `/${host}${path}` }
    return protocol === 'https:' ? requestHttps(options) : requestHttp({ ...options, agent: new Agent() })
  }
  return requestHttps({ ...shared, hostname: host, path, agent: new SecureAgent({ proxyEnv: { ...environment } }) })
}
