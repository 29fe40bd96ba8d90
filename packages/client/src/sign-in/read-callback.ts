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

/** Longer than any callback on record, shorter than what servers take. */
const longest = 8192

/**
 * Reads the URL to which a person was sent back: without the `#_` or `#_=_` that the platform puts behind it, and without
 * believing what it says twice, or what it says at another address.
 *
 * @param callbackUrl The whole URL, or its path and query as servers have it.
 * @param redirectUri The app's redirect URI: the callback has to be there.
 * @throws SignInError `callback_malformed`, `callback_foreign`, `callback_incomplete`, `parameter_repeated`; OptionError.
 * @example
 * import { parseCallback } from '@darkroom/client/instagram'
 * parseCallback('/auth?code=AQexample&state=xyz#_', 'https://app.example/auth') // => { kind: 'code', code: 'AQexample', state: 'xyz' }
 */
export function parseCallback(callbackUrl: string | URL, redirectUri: string): Callback {
  const text = textOf(callbackUrl)
  if (text.length > longest) throw new SignInError('callback_malformed', `The callback URL is longer than ${longest}.`)
  if (!URL.canParse(text, redirectUri)) throw new SignInError('callback_malformed', 'The callback URL is no URL.')
  const url = new URL(text, redirectUri)
  checkPlace(url, new URL(redirectUri))
  const fragment = new URLSearchParams(url.hash.slice(1))
  const parameters = fragment.has('access_token') || fragment.has('error') ? fragment : url.searchParams
  const state = single(parameters, 'state')
  const error = single(parameters, 'error') ?? single(parameters, 'error_code')
  const code = single(parameters, 'code')?.replace(/#_(?:=_)?$/, '')
  const accessToken = single(parameters, 'access_token')
  if (error !== undefined) return refused(error, parameters, state)
  if (accessToken !== undefined && accessToken !== '') {
    return { kind: 'token', accessToken, longLivedToken: single(parameters, 'long_lived_token'), state }
  }
  if (code === undefined || code === '') {
    throw new SignInError('callback_incomplete', 'The callback URL has neither a code nor an error.')
  }
  if (!/^[\x21-\x7e]+$/.test(code))
    throw new SignInError('callback_malformed', 'The code has letters that no code has.')
  return { kind: 'code', code, state }
}

function refused(error: string, parameters: URLSearchParams, state: string | undefined): Callback {
  const cause = single(parameters, 'error_reason') ?? ''
  if (error === 'access_denied' || cause === 'user_denied') {
    return { kind: 'cancelled', reason: scrub(cause === '' ? error : cause, []), state }
  }
  const words = single(parameters, 'error_description') ?? single(parameters, 'error_message') ?? cause
  return { kind: 'refused', reason: scrub(words === '' ? error : `${error}: ${words}`, []), state }
}

/** The callback of another address is another app's, or a forgery. Compared by parts: a custom scheme has no origin. */
function checkPlace(url: URL, expected: URL): void {
  const isThere = url.protocol === expected.protocol && url.host === expected.host && url.pathname === expected.pathname
  if (isThere && url.username === '' && url.password === '') return
  throw new SignInError(
    'callback_foreign',
    `The callback URL is not at the redirect URI, ${expected.protocol}//${expected.host}${expected.pathname}. Behind a proxy, give path and query only.`,
  )
}

function single(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name)
  if (values.length > 1) throw new SignInError('parameter_repeated', `The callback URL has ${name} more than once.`)
  return values[0]
}

function textOf(callbackUrl: unknown): string {
  if (callbackUrl instanceof URL) return callbackUrl.href
  if (typeof callbackUrl === 'string') return callbackUrl
  throw invalidOption('callbackUrl', 'the URL the person came back to, a string or a URL')
}
