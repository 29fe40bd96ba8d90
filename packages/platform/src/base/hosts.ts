import { findHost, type HostName, type Surface } from '@darkroom/contract'

/** Where a request is going: one of Meta's hosts, or Darkroom's own console. */
export interface Destination {
  readonly surface: Surface | 'console'
  /** The host it is meant for; absent for the console. */
  readonly host?: HostName
  /** The path on that host, beginning with a slash. */
  readonly path: string
  /** The query string, without its question mark. */
  readonly query: string
  /** How it was reached: by the real host name, or with that name in front of the path on Darkroom's own origin. */
  readonly reachedBy: 'host' | 'prefix' | 'console'
  /** Scheme, host and port of the request as it arrived. */
  readonly origin: string
}

/**
 * Finds the surface that a request is for. No other code knows how hosts are reached.
 *
 * `https://graph.instagram.com/me` and `http://localhost:4000/graph.instagram.com/me` are the same request. A request that
 * names none of Meta's hosts is for the console. Works on the text, since `new URL` cannot read `///17841?fields=id`.
 *
 * @param ownOrigin Darkroom's own origin. Behind a proxy its host has another name, and counts as this machine.
 * @returns undefined when the request names any other host, as with DNS rebinding.
 */
export function locate(url: string, ownOrigin?: string): Destination | undefined {
  const authorityStart = url.indexOf('://') + 3
  const pathStart = endOfAuthority(url, authorityStart)
  const hashStart = indexOfOr(url, '#', pathStart, url.length)
  const queryStart = Math.min(indexOfOr(url, '?', pathStart, url.length), hashStart)
  const origin = url.slice(0, pathStart)
  const path = url.slice(pathStart, queryStart) || '/'
  const query = url.slice(queryStart + 1, hashStart)

  const name = nameOf(origin)
  const named = findHost(name)
  if (named !== undefined) return { surface: named.surface, host: named.name, path, query, reachedBy: 'host', origin }
  if (!isThisMachine(name) && (ownOrigin === undefined || name !== hostOf(ownOrigin))) return undefined

  const prefixEnd = indexOfOr(path, '/', 1, path.length)
  const prefixed = findHost(path.slice(1, prefixEnd))
  if (prefixed === undefined) return { surface: 'console', path, query, reachedBy: 'console', origin }
  const rest = path.slice(prefixEnd) || '/'
  return { surface: prefixed.surface, host: prefixed.name, path: rest, query, reachedBy: 'prefix', origin }
}

/** The link to a path on one of Meta's hosts, by host name or by prefix like the current request. */
export function linkTo(destination: Destination, host: HostName, path: string): string {
  return destination.reachedBy === 'host' ? `https://${host}${path}` : `/${host}${path}`
}

/** The address of a path on one of Meta's hosts, as the world outside knows it. */
export function addressOn(host: HostName, path: string): string {
  return `https://${host}${path}`
}

/** The link from the console to a path on one of Meta's hosts. */
export function pathBelow(host: HostName, path: string): string {
  return `/${host}${path}`
}

/** The same of an origin that may have a path. */
function hostOf(ownOrigin: string): string {
  return nameOf(ownOrigin.slice(0, endOfAuthority(ownOrigin, ownOrigin.indexOf('://') + 3)))
}

function endOfAuthority(url: string, from: number): number {
  authorityEnd.lastIndex = from
  return authorityEnd.exec(url)?.index ?? url.length
}

const authorityEnd = /[/?#\\]/g

/** The host of an origin, in lower case and without its port. */
function nameOf(origin: string): string {
  const authority = origin.slice(origin.indexOf('://') + 3)
  const withoutUser = authority.slice(authority.lastIndexOf('@') + 1)
  if (withoutUser.startsWith('[')) return withoutUser.slice(0, withoutUser.indexOf(']') + 1)
  const colon = withoutUser.indexOf(':')
  return (colon === -1 ? withoutUser : withoutUser.slice(0, colon)).toLowerCase()
}

/** Whether a host name is this machine, in any form that a URL can have. */
export function isThisMachine(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}

function indexOfOr(text: string, character: string, from: number, otherwise: number): number {
  const index = text.indexOf(character, from)
  return index === -1 ? otherwise : index
}
