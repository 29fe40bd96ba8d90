import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import type { Fetch } from '../post.ts'

/**
 * `fetch`, except that names below `localhost` are this machine, as in RFC 6761 and in browsers. Many resolvers do not know these
 * names, and some ask a server on the Internet. `fetch` cannot be given an address, so such requests use `node:http`.
 */
export const fetchByNode: Fetch = (url, init) =>
  /(?:^|\.)localhost$/.test(new URL(url).hostname) ? fetchFromThisMachine(url, init) : fetch(url, init)

const addresses = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

/** Both addresses are tried: a development server may listen on either. */
const toLoopback: LookupFunction = (_name, { all }, answer) => {
  if (all === true) answer(null, addresses)
  else answer(null, '127.0.0.1', 4)
}

async function fetchFromThisMachine(url: string, init: RequestInit): Promise<Response> {
  // A Request adds the headers that depend on the body.
  const request = new Request(url, init)
  const body = new Uint8Array(await request.arrayBuffer())
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const send = url.toLowerCase().startsWith('https:') ? httpsRequest : httpRequest
  const headers = { ...Object.fromEntries(request.headers), 'content-length': body.length }
  const options = { method: request.method, headers, ...(init.signal ? { signal: init.signal } : {}) }
  const reached = { lookup: toLoopback, autoSelectFamily: true, agent: false } as const
  send(url, { ...options, ...reached }, resolve)
    .on('error', reject)
    .end(body)
  return asResponse(await promise)
}

const withoutBody = [204, 205, 304]

function asResponse(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0
  const headers = Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  if (!withoutBody.includes(status)) return new Response(Readable.toWeb(message) as ReadableStream, { status, headers })
  message.resume()
  return new Response(null, { status, headers })
}
