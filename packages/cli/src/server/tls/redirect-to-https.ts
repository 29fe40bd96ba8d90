import type { IncomingMessage, ServerResponse } from 'node:http'
import { isMetaHost } from '@darkroom/contract'

/**
 * Where a request for one of Meta's hosts leads that came over plain HTTP, through the proxy: to the same address with https.
 * That the real sites lead there is known of browsers; the status for what is no GET is assumed.
 *
 * @param tunnelled Whether it came through a CONNECT, and so names its host in a header instead of the request line.
 * @returns undefined for every other request, also for one that was sent straight to this server.
 */
export function httpsAddress(request: IncomingMessage, tunnelled: boolean): string | undefined {
  if ('encrypted' in request.socket) return undefined
  const target = request.url ?? ''
  const absolute = /^http:\/\/([^/?#]*)(.*)$/is.exec(target)
  if (absolute === null && !tunnelled) return undefined
  const host = hostOf(absolute?.[1] ?? request.headers.host ?? '')
  // The text stays as it is: a URL would take dots and slashes out of the path.
  return isMetaHost(host) ? `https://${host}${startingWithSlash(absolute?.[2] ?? target)}` : undefined
}

/** Sends a program on to https; anything but a reading request keeps its method and its body. */
export function redirectToHttps(request: IncomingMessage, response: ServerResponse, location: string): void {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  response.writeHead(reads ? 301 : 307, { location, 'content-length': 0 })
  response.end()
  request.resume()
}

function hostOf(authority: string): string {
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase()
}

function startingWithSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}
