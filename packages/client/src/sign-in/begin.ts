import type { HostName } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { encodeParameters, type Parameters } from '../http/call.ts'
import { baseUrl } from '../http/send.ts'
import { newState } from './state.ts'

/** Where to send a person, and what to keep until they come back. */
export interface SignInStart {
  /** The authorization window. */
  readonly url: string
  /** To be kept in the person's session (a cookie of this browser), and handed to `completeSignIn`. */
  readonly state: string
  /** With `pkce`: to be kept beside the state, and handed to `completeSignIn` with it. */
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
