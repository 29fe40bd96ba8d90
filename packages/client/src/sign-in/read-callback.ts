import { invalidOption } from '../errors/option-error.ts'
import { scrub } from '../errors/scrub.ts'
import { SignInError } from '../errors/sign-in-error.ts'

/** What came back to the redirect URI. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string; readonly state: string | undefined }
  /** Tokens in the fragment, as Facebook Login's onboarding of Instagram accounts sends them. */
  | {
      readonly kind: 'token'
      readonly accessToken: string
      readonly longLivedToken: string | undefined
      readonly state: string | undefined
    }
  /** The person cancelled. */
  | { readonly kind: 'cancelled'; readonly reason: string; readonly state: string | undefined }
  /** The platform refused, with its reason. */
  | { readonly kind: 'refused'; readonly reason: string; readonly state: string | undefined }

/**
 * Reads the URL to which a person was sent back: without the `#_` or `#_=_` that the platform puts behind it, and without
 * believing what it says twice, or what it says at another address.
 *
 * @param callbackUrl The whole URL, or its path and query as servers have it; behind a proxy, only these.
 * @param redirectUri The app's redirect URI: the callback has to be there.
 * @throws SignInError `callback_malformed`, `callback_foreign`, `callback_incomplete`, `parameter_repeated`; OptionError.
 * @example
 * import { parseCallback } from '@darkroom/client/instagram'
 * parseCallback('/auth?code=AQexample&state=xyz#_', 'https://app.example/auth') // => { kind: 'code', code: 'AQexample', state: 'xyz' }
 */
export function parseCallback(callbackUrl: string | URL, redirectUri: string): Callback {
  const text: unknown = callbackUrl instanceof URL ? callbackUrl.href : callbackUrl
  if (typeof text !== 'string') throw invalidOption('callbackUrl', 'a string or a URL')
  // Longer than any callback on record, shorter than what servers take.
  if (text.length > 8192 || !URL.canParse(text, redirectUri)) throw new SignInError('callback_malformed')
  const url = new URL(text, redirectUri)
  const place = placeOf(new URL(redirectUri))
  if (placeOf(url) !== place) {
    throw new SignInError('callback_foreign', `callback not at ${place}`)
  }
  const fragment = new URLSearchParams(url.hash.slice(1))
  const parameters = fragment.has('access_token') || fragment.has('error') ? fragment : url.searchParams
  const single = (name: string): string | undefined => {
    const [value, another] = parameters.getAll(name)
    if (another !== undefined) throw new SignInError('parameter_repeated', `${name} repeated`)
    return value
  }
  const state = single('state')
  const error = single('error') ?? single('error_code')
  const code = single('code')?.replace(/#_(?:=_)?$/, '')
  const accessToken = single('access_token')
  if (error !== undefined) {
    const cause = single('error_reason')
    const isCancelled = error === 'access_denied' || cause === 'user_denied'
    const words = single('error_description') ?? single('error_message') ?? cause
    const reason = isCancelled ? (cause ?? error) : words === undefined ? error : `${error}: ${words}`
    return { kind: isCancelled ? 'cancelled' : 'refused', reason: scrub(reason, []), state }
  }
  if (accessToken) return { kind: 'token', accessToken, longLivedToken: single('long_lived_token'), state }
  if (!code) throw new SignInError('callback_incomplete')
  if (!/^[\x21-\x7e]+$/.test(code)) throw new SignInError('callback_malformed')
  return { kind: 'code', code, state }
}

/** The callback of another address is another app's, or a forgery. */
function placeOf(url: URL): string | undefined {
  return url.href.split(/[?#]/)[0]
}
