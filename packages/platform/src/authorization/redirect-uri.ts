import type { Login } from '@darkroom/contract'
import { shown } from '../base/shown.ts'

/** The registered URIs, for an explanation: the first few, as an app can have a thousand. */
export function listRegistered(uris: readonly string[]): string {
  if (uris.length === 0) return 'a registered URI; the app has none'
  const rest = uris.length > 5 ? ` or one of ${uris.length - 5} more` : ''
  return uris.slice(0, 5).map(shown).join(' or ') + rest
}

/** Where the dashboard keeps redirect URIs. */
export const redirectUriSettings: Readonly<Record<Login, string>> = {
  'basic-display': 'Products > Instagram Basic Display > Valid OAuth Redirect URIs',
  instagram: 'Instagram > API setup with Instagram login > Business login settings > OAuth redirect URIs',
  facebook: 'Facebook Login for Business > Settings > Valid OAuth Redirect URIs',
}

/** Says in a sentence how a URI differs from the registered ones, the most specific difference first. */
export function describeDifference(
  given: string | undefined,
  registered: readonly string[],
  login: Login = 'basic-display',
): string {
  const register = `Register it under ${redirectUriSettings[login]}, or send a registered one.`
  if (given === undefined || given === '') return 'Send redirect_uri, exactly as registered.'
  for (const uri of registered) {
    if (given === `${uri}/` || `${given}/` === uri)
      return `Only the slash at the end differs from ${uri}. Send exactly that.`
    if (given.toLowerCase() === uri.toLowerCase())
      return `Only upper and lower case differ from ${uri}. Send exactly that.`
    if (given.replace(/^http:/, 'https:') === uri) return `The registered one is ${uri}: https, not http.`
    if (given.split('#')[0] === uri) return 'A redirect URI has no fragment. Leave out # and what follows it.'
    if (decoded(given) === uri) return 'It is percent-encoded twice. Encode it once.'
    if (sameUrl(given, uri))
      return `It leads to the same place as ${uri}, but redirect URIs are compared as text. Send exactly that.`
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
