import type { HostName } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { encodeParameters, type Parameters } from '../http/call.ts'
import { baseUrl } from '../http/send.ts'
import { newState } from './state.ts'

/** Where to send a person, and what to keep until they return. */
export interface SignInStart {
  /** The authorization window. */
  readonly url: string
  /** Keep it in the person's session (a cookie in this browser) and pass it to `completeSignIn`. */
  readonly state: string
  /** With `pkce`: keep it with the state, and pass both to `completeSignIn`. */
  readonly codeVerifier?: string
}

/** The authorization window's URL with a new state. */
export function begin(context: Context, host: HostName, path: string, more: Parameters): SignInStart {
  const state = newState(context)
  const asked = {
    client_id: context.appId,
    redirect_uri: context.redirectUri,
    response_type: 'code',
    scope: [...new Set(context.scopes)].join(),
    state,
    ...more,
  }
  return { url: `${baseUrl(context, host)}${path}?${encodeParameters(asked)}`, state }
}
