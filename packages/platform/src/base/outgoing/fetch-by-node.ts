import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import type { Fetch } from './fetch.ts'
import { isPublicAddress } from './public-address.ts'

/**
 * `fetch`, except that names below `localhost` are this machine, as in RFC 6761 and in browsers. Many resolvers do not know these
 * names, and some ask a server on the Internet. `fetch` cannot be given an address, so such requests use `node:http`.
 */
export const fetchByNode: Fetch = (url, init) => (isLocalName(url) ? fetchBy(url, init, toLoopback) : fetch(url, init))

/**
 * The same for URLs that come from outside: a name that leads to an address in a private network is not asked. The address is checked
 * where the connection is opened, so that no second look-up can give another.
 */
export const fetchPublic: Fetch = publicFetch((name, options, answer) => lookup(name, options, answer))

/** Looks up every address of a name, as `dns.lookup` does with `all`. */
export type LookUp = (
  name: string,
  options: LookupAllOptions,
  answer: (error: Error | null, found: LookupAddress[]) => void,
) => void

/** {@link fetchPublic} with a look-up of one's own. */
export function publicFetch(lookUp: LookUp): Fetch {
  const toPublic = publicAddressesOnly(lookUp)
  return async (url, init) => {
    if (isLocalName(url)) return fetchBy(url, init, toLoopback)
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
    const isLoopback = /^127\.|^::1$/.test(host)
    if (isIP(host) !== 0 && !isLoopback && !isPublicAddress(host)) throw new Error(notPublic(host, host))
    return fetchBy(url, init, isLoopback ? undefined : toPublic)
  }
}

function isLocalName(url: string): boolean {
  return /(?:^|\.)localhost$/.test(new URL(url).hostname)
}

const addresses = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

/** Both addresses are tried: a development server may listen on either. */
const toLoopback: LookupFunction = (_name, { all }, answer) => {
  if (all === true) answer(null, addresses)
  else answer(null, '127.0.0.1', 4)
}

function publicAddressesOnly(lookUp: LookUp): LookupFunction {
  return (name, options, answer) =>
    lookUp(name, { ...options, all: true }, (error, answered: LookupAddress[] | undefined) => {
      const found = answered ?? []
      const hidden = found.find(({ address }) => !isPublicAddress(address))
      const [first] = found
      if (error !== null || first === undefined) answer(error, '')
      else if (hidden !== undefined) answer(new Error(notPublic(name, hidden.address)), '')
      else if (options.all === true) answer(null, found)
      else answer(null, first.address, first.family)
    })
}

function notPublic(name: string, address: string): string {
  return name === address
    ? `${name} is an address of a private network`
    : `${name} is ${address}, an address of a private network`
}

async function fetchBy(url: string, init: RequestInit, lookup: LookupFunction | undefined): Promise<Response> {
  // A Request adds the headers that depend on the body.
  const request = new Request(url, init)
  const body = new Uint8Array(await request.arrayBuffer())
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const send = url.toLowerCase().startsWith('https:') ? httpsRequest : httpRequest
  const length = request.method === 'GET' ? {} : { 'content-length': body.length }
  const headers = { ...Object.fromEntries(request.headers), ...length }
  const options = { method: request.method, headers, ...(init.signal ? { signal: init.signal } : {}) }
  const reached = { ...(lookup === undefined ? {} : { lookup }), autoSelectFamily: true, agent: false } as const
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
