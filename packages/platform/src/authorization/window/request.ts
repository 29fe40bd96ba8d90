import type { ScopeName } from '@darkroom/contract'
import type { Destination } from '../../base/hosts.ts'
import { queryParameters } from '../../base/request/parameters.ts'
import type { Call, Context } from '../../call.ts'
import type { ClientApp } from '../../world/records/products.ts'
import { checkClient } from './check-client.ts'
import { checkHost } from './check-host.ts'
import { checkLogin } from './check-login.ts'
import { checkRedirectUri } from './check-redirect-uri.ts'
import { checkResponseType } from './check-response-type.ts'
import { checkScope } from './check-scope.ts'
import { asksForPassword } from './reauthentication.ts'

/** Where the window was opened, and with what. */
export interface WindowAddress {
  readonly host?: Destination['host'] | undefined
  readonly query: string
}

/** What an app asks for at the window, once every rule let it pass. */
export interface AuthorizationRequest {
  readonly app: ClientApp
  /** Where the person is sent back to. */
  readonly redirectUri: string
  /** What the token request has to repeat. */
  readonly boundRedirectUri: string
  readonly scopes: readonly ScopeName[]
  readonly state: string | undefined
  /** Whether the person must give their password although they are signed in. */
  readonly asksForPassword: boolean
}

/**
 * Reads `/oauth/authorize`. Parameters nobody knows are ignored; `app_id` stands for `client_id`, as in 2019.
 *
 * @throws Refusal, never redirecting: Instagram shows all of these on its own page.
 */
export function readAuthorizationRequest(context: Context, destination: WindowAddress): AuthorizationRequest {
  const parameters = queryParameters(destination.query)
  const app = checkClient(context, parameters)
  checkLogin(context, app)
  checkHost(context, destination.host, app)
  const { redirectUri, boundRedirectUri } = checkRedirectUri(context, app, parameters)
  checkResponseType(parameters)
  const scopes = checkScope(context, app.login, parameters)
  const state = parameters.get('state')
  return {
    app,
    redirectUri,
    boundRedirectUri,
    scopes,
    state,
    asksForPassword: asksForPassword(context, app, parameters),
  }
}

/** Whether a call is for the window: on either host, with or without a slash behind. */
export function isWindowPath(call: Call): boolean {
  return /^\/+oauth\/authorize\/?$/.test(call.destination.path)
}
