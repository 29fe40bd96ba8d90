import { addressOn } from '../../base/hosts.ts'

/** Where a desktop program's own browser window is sent: a page of Facebook's that says so. */
export const loginSuccess: string = addressOn('www.facebook.com', '/connect/login_success.html')

/**
 * Holds a redirect URI against the registered ones. In Strict Mode (mandatory since 2018) it must be one of them, path and query
 * included; only a parameter `state` is passed over (/docs/facebook-login/security). Without, what a registered one begins is let
 * pass too, on the same origin.
 */
export function matchesRedirectUri(given: string, registered: readonly string[], strict: boolean): boolean {
  if (/[^\x21-\x7e]|#/.test(given)) return registered.includes(given) && !given.includes('#')
  const compared = withoutState(given)
  return registered.some((uri) => withoutState(uri) === compared || (!strict && isBelow(given, uri)))
}

/** A URI without `state` in its query; all else stays as it was written. */
function withoutState(uri: string): string {
  const start = uri.indexOf('?')
  if (start === -1) return uri
  const kept = uri
    .slice(start + 1)
    .split('&')
    .filter((pair) => pair !== 'state' && !pair.startsWith('state='))
  return kept.length === 0 ? uri.slice(0, start) : `${uri.slice(0, start)}?${kept.join('&')}`
}

/** Whether a URI is the other, or leads further down from it. */
function isBelow(given: string, registered: string): boolean {
  if (!URL.canParse(given) || !URL.canParse(registered)) return false
  const [below, above] = [new URL(given), new URL(registered)]
  if (below.origin === 'null' || below.origin !== above.origin || below.username !== '') return false
  const path = above.pathname.endsWith('/') ? above.pathname : `${above.pathname}/`
  return below.pathname === above.pathname || below.pathname.startsWith(path)
}

/** Whether a redirect URI's host is one of the app's: the website's or a valid redirect URI's, or a subdomain of one. */
export function isOnDomain(given: string, urls: readonly string[]): boolean {
  const host = hostOf(given)
  return (
    host !== '' && urls.map(hostOf).some((domain) => domain !== '' && (host === domain || host.endsWith(`.${domain}`)))
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}

/** Whether a URI is plain http and not to this machine. */
export function isInsecure(given: string): boolean {
  return URL.canParse(given) && new URL(given).protocol === 'http:' && !isLocalhost(given)
}

/** Whether a URI leads to localhost over http. */
export function isLocalhost(given: string): boolean {
  if (!URL.canParse(given)) return false
  const { protocol, hostname, username } = new URL(given)
  return protocol === 'http:' && username === '' && (hostname === 'localhost' || hostname.endsWith('.localhost'))
}
