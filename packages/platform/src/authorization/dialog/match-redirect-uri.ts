import { addressOn } from '../../base/hosts.ts'

/** Facebook's page that desktop programs use as their redirect URI, in a browser window of their own. */
export const loginSuccess: string = addressOn('www.facebook.com', '/connect/login_success.html')

/**
 * Compares a redirect URI with the registered ones. In Strict Mode (mandatory since 2018) it must equal one of them, path and query
 * included, except for a parameter `state` (/docs/facebook-login/security). Without Strict Mode, a URI below a registered one passes
 * too, on the same origin.
 */
export function matchesRedirectUri(given: string, registered: readonly string[], strict: boolean): boolean {
  if (/[^\x21-\x7e]|#/.test(given)) return registered.includes(given) && !given.includes('#')
  const compared = withoutState(given)
  return registered.some((uri) => withoutState(uri) === compared || (!strict && isBelow(given, uri)))
}

/** Removes `state` from a URI's query, and changes nothing else. */
function withoutState(uri: string): string {
  const start = uri.indexOf('?')
  if (start === -1) return uri
  const kept = uri
    .slice(start + 1)
    .split('&')
    .filter((pair) => pair !== 'state' && !pair.startsWith('state='))
  return kept.length === 0 ? uri.slice(0, start) : `${uri.slice(0, start)}?${kept.join('&')}`
}

/** Whether a URI equals a registered one, or is below it. */
function isBelow(given: string, registered: string): boolean {
  if (!URL.canParse(given) || !URL.canParse(registered)) return false
  const [below, above] = [new URL(given), new URL(registered)]
  if (below.origin === 'null' || below.origin !== above.origin || below.username !== '') return false
  const path = above.pathname.endsWith('/') ? above.pathname : `${above.pathname}/`
  return below.pathname === above.pathname || below.pathname.startsWith(path)
}

/** Whether a redirect URI's host is one of the app's domains or a subdomain of one. @param urls The URLs that define the domains. */
export function isOnDomain(given: string, urls: readonly string[]): boolean {
  const host = hostOf(given)
  return (
    host !== '' && urls.map(hostOf).some((domain) => domain !== '' && (host === domain || host.endsWith(`.${domain}`)))
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}

/** Whether a URI is http and leads to another machine. */
export function isInsecure(given: string): boolean {
  return URL.canParse(given) && new URL(given).protocol === 'http:' && !isLocalhost(given)
}

/** Whether a URI leads to localhost over http. */
export function isLocalhost(given: string): boolean {
  if (!URL.canParse(given)) return false
  const { protocol, hostname, username } = new URL(given)
  return protocol === 'http:' && username === '' && (hostname === 'localhost' || hostname.endsWith('.localhost'))
}
