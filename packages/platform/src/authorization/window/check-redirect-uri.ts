import type { Login } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import { type ClientApp, listRedirectUris } from '../../world/records/products.ts'

/** A redirect URI that was let pass, and what the token request has to repeat. */
export interface CheckedRedirectUri {
  readonly redirectUri: string
  readonly boundRedirectUri: string
}

/**
 * Compares `redirect_uri` with the registered ones, character by character.
 *
 * One leniency is on record (github.com/wagnerdelima/drf-social-oauth2/issues/115): a registered URI with a query string that
 * nobody registered behind it passes here, and the very same string is then refused by the token endpoint, so the code is
 * bound to the registered part.
 *
 * @throws Refusal
 */
export function checkRedirectUri(context: Context, app: ClientApp, parameters: Parameters): CheckedRedirectUri {
  const given = parameters.get('redirect_uri')
  const registered = listRedirectUris(context.world, app.appId, app.login)
  const match = matchRedirectUri(given ?? '', registered)
  if (match !== undefined) return match
  throw oauthRefusal('invalidRedirectUri', {
    rule: 'authorization/window/check-redirect-uri',
    parameter: 'redirect_uri',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: listRegistered(registered),
    fix: describeDifference(given, registered, app.login),
  })
}

/** The first few; an app can have a thousand. */
function listRegistered(uris: readonly string[]): string {
  if (uris.length === 0) return 'a registered URI; the app has none'
  const rest = uris.length > 5 ? ` or one of ${uris.length - 5} more` : ''
  return uris.slice(0, 5).map(shown).join(' or ') + rest
}

/** Where the dashboard keeps redirect URIs. */
const redirectUriSettings: Readonly<Record<Login, string>> = {
  'basic-display': 'Products > Instagram Basic Display > Valid OAuth Redirect URIs',
  instagram: 'Instagram > API setup with Instagram login > Business login settings > OAuth redirect URIs',
  facebook: 'Facebook Login for Business > Settings > Valid OAuth Redirect URIs',
}

/**
 * The rule itself, without a world.
 *
 * @returns undefined when nothing registered matches.
 */
export function matchRedirectUri(given: string, registered: readonly string[]): CheckedRedirectUri | undefined {
  if (registered.includes(given)) return { redirectUri: given, boundRedirectUri: given }
  const bound = registered.find((uri) => !uri.includes('?') && given.startsWith(`${uri}?`) && !given.includes('#'))
  return bound === undefined || /[^\x21-\x7e]/.test(given) ? undefined : { redirectUri: given, boundRedirectUri: bound }
}

/** Says in words how a URI misses the registered ones, most telling difference first. */
export function describeDifference(
  given: string | undefined,
  registered: readonly string[],
  login: Login = 'basic-display',
): string {
  const register = `Register it under ${redirectUriSettings[login]}, or send a registered one.`
  if (given === undefined || given === '') return 'Send redirect_uri, exactly as registered.'
  for (const uri of registered) {
    if (given === `${uri}/` || `${given}/` === uri)
      return `Only the slash at the end differs from ${uri}: send it exactly so.`
    if (given.toLowerCase() === uri.toLowerCase())
      return `Only upper and lower case differ from ${uri}: send it exactly so.`
    if (given.replace(/^http:/, 'https:') === uri) return `The registered one is ${uri}: https, not http.`
    if (given.split('#')[0] === uri) return 'A redirect URI has no fragment: leave out what is behind #.'
    if (decoded(given) === uri) return 'It is percent-encoded twice: encode it once.'
    if (sameUrl(given, uri)) return `It leads to the same place as ${uri}, and is compared as text: send it exactly so.`
  }
  return register
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function sameUrl(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href
}
