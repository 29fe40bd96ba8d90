import type { ScopeName } from '@darkroom/contract'
import type { Call, Context } from '../call.ts'
import { queryParameters } from '../request/parameters.ts'
import type { InstagramApp } from '../world/basic-display-products.ts'
import { checkClient } from './check-client.ts'
import { checkRedirectUri } from './check-redirect-uri.ts'
import { checkResponseType } from './check-response-type.ts'
import { checkScope } from './check-scope.ts'

/** What an app asks for at the window, once every rule let it pass. */
export interface AuthorizationRequest {
  readonly app: InstagramApp
  /** Where the person is sent back to. */
  readonly redirectUri: string
  /** What the token request has to repeat. */
  readonly boundRedirectUri: string
  readonly scopes: readonly ScopeName[]
  readonly state: string | undefined
}

/**
 * Reads `/oauth/authorize`. Parameters nobody knows are ignored; `app_id` stands for `client_id`, as in 2019.
 *
 * @throws Refusal, never redirecting: Instagram shows all of these on its own page.
 */
export function readAuthorizationRequest(context: Context, query: string): AuthorizationRequest {
  const parameters = queryParameters(query)
  const app = checkClient(context, parameters)
  const { redirectUri, boundRedirectUri } = checkRedirectUri(context, app, parameters)
  checkResponseType(parameters)
  const scopes = checkScope(context, parameters)
  return { app, redirectUri, boundRedirectUri, scopes, state: parameters.get('state') }
}

/** Whether a call is for the window: on either host, with or without a slash behind. */
export function isWindowPath(call: Call): boolean {
  return /^\/+oauth\/authorize\/?$/.test(call.destination.path)
}
