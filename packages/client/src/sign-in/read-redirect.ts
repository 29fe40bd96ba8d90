import { invalidOption } from '../errors/option-error.ts'
import { scrub } from '../errors/scrub.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { isText } from '../json-value.ts'
import { isTokenText } from '../tokens/is-token-text.ts'

/** What came back to the redirect URI. */
export type Redirect = Answer | TokenRedirect

/** Tokens in the fragment, as Facebook Login's onboarding sends them. */
export interface TokenRedirect {
  readonly kind: 'token'
  readonly accessToken: string
  readonly longLivedToken: string | undefined
  readonly state: string | undefined
}

/** What comes back where the person agreed. */
export interface CodeAnswer {
  readonly kind: 'code'
  readonly code: string
  readonly state: string | undefined
}

/** What comes back in a query. */
export type Answer =
  | CodeAnswer
  /** The person cancelled. */
  | { readonly kind: 'cancelled'; readonly reason: string; readonly state: string | undefined }
  /** The platform refused, with its reason. */
  | { readonly kind: 'authorization_refused'; readonly reason: string; readonly state: string | undefined }

/**
 * Reads the URL that a person came back to. Removes the `#_` or `#_=_` that the platform appends, and
 * rejects a repeated parameter or another address.
 *
 * @param redirectUrl The whole URL, or only its path and query. Behind a proxy, pass only these.
 * @param redirectUri The app's redirect URI. The redirect URL must be at this address.
 * @throws SignInError `redirect_malformed`, `redirect_foreign`, `redirect_incomplete`, `parameter_repeated`; OptionError.
 * @example
 * import { parseRedirect } from '@darkroom/client/instagram'
 * parseRedirect('/auth?code=AQexample&state=xyz#_', 'https://app.example/auth') // => { kind: 'code', code: 'AQexample', state: 'xyz' }
 */
export function parseRedirect(redirectUrl: string | URL, redirectUri: string): Redirect {
  if (!URL.canParse(redirectUri)) throw invalidOption('redirectUri', 'a URL', redirectUri)
  const url = arrivalOf(redirectUrl, redirectUri)
  const fragment = new URLSearchParams(url.hash.slice(1))
  const parameters = fragment.has('access_token') || fragment.has('error') ? fragment : url.searchParams
  const read = readerOf(parameters)
  const accessToken = read('access_token')
  if (!accessToken || parameters.has('error')) return readAnswer(parameters)
  return { kind: 'token', accessToken, longLivedToken: read('long_lived_token'), state: read('state') }
}

/** The URL that a person came back to. A redirect URL at another address belongs to another app or is forged. */
export function arrivalOf(redirectUrl: string | URL, redirectUri: string): URL {
  const text = (redirectUrl as Partial<URL> | undefined)?.href ?? redirectUrl
  if (!isText(text)) throw invalidOption('redirectUrl', 'a URL, or its path and query', redirectUrl)
  // Longer than any redirect URL on record, shorter than what servers take.
  if (text.length > 8192 || !URL.canParse(text, redirectUri)) throw new SignInError('redirect_malformed')
  const url = new URL(text, redirectUri)
  const [place] = new URL(redirectUri).href.split(/[?#]/)
  const [arrived] = url.href.split(/[?#]/)
  if (arrived !== place)
    throw new SignInError(
      'redirect_foreign',
      `The redirect URL must be at ${place}. Behind a proxy, give its path and query only.`,
    )
  return url
}

/** The code of a query, or why there is none. */
export function readAnswer(parameters: URLSearchParams): Answer {
  const read = readerOf(parameters)
  const state = read('state')
  const error = read('error') ?? read('error_code')
  const code = read('code')?.replace(/#_(=_)?$/, '')
  if (error !== undefined) {
    const cause = read('error_reason')
    const isCancelled = error === 'access_denied' || cause === 'user_denied'
    const words = read('error_description') ?? read('error_message') ?? cause
    const reason = isCancelled ? (cause ?? error) : words ? `${error}: ${words}` : error
    return { kind: isCancelled ? 'cancelled' : 'authorization_refused', reason: scrub(reason, []), state }
  }
  if (!code) throw new SignInError('redirect_incomplete')
  if (!isTokenText(code)) throw new SignInError('redirect_malformed')
  return { kind: 'code', code, state }
}

function readerOf(parameters: URLSearchParams): (name: string) => string | undefined {
  return (name) => {
    const [value, another] = parameters.getAll(name)
    if (another !== undefined)
      throw new SignInError('parameter_repeated', `The redirect URL has more than one ${name}.`)
    return value
  }
}
