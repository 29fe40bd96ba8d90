import { changed, type ScopeName } from '@darkroom/contract'
import type { Destination } from '../../base/hosts.ts'
import { type Parameters, queryParameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'
import { checkClient } from './check-client.ts'
import { checkHost, checkLogin } from './check-login.ts'
import { checkRedirectUri } from './check-redirect-uri.ts'
import { checkScope } from './check-scope.ts'

/** Where the window was opened, and with what. */
export interface WindowAddress {
  readonly host?: Destination['host'] | undefined
  readonly query: string
}

/** What an app asks for at the window, after every check. */
export interface AuthorizationRequest {
  readonly app: ClientApp
  /** Where the person is sent back to. */
  readonly redirectUri: string
  /** The redirect URI that the token request has to repeat. */
  readonly boundRedirectUri: string
  readonly scopes: readonly ScopeName[]
  readonly state: string | undefined
  /** Whether the person must give their password although they are signed in. */
  readonly asksForPassword: boolean
}

/**
 * Reads `/oauth/authorize`. Unknown parameters are ignored; `app_id` stands for `client_id`, as in 2019.
 *
 * @throws Refusal, which Instagram shows on its own page and never sends to the redirect URI.
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

/** Whether a path is the window's: on either host, with or without a slash at the end. */
export function isWindowPath(path: string): boolean {
  return /^\/+oauth\/authorize\/?$/.test(path)
}

/** Instagram's own windows have the authorization code flow only. */
function checkResponseType(parameters: Parameters): void {
  const given = parameters.get('response_type')
  if (given === 'code') return
  throw oauthRefusal('invalidResponseType', {
    rule: 'authorization/window/request',
    parameter: 'response_type',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: 'code',
    fix: 'Send response_type=code. This window has no implicit flow, although the message mentions token.',
  })
}

/**
 * Whether a person who is signed in has to give the password again: `force_reauth` since 2025-06-14, `force_authentication` before
 * (/docs/instagram-platform/changelog). Programs send `1` and `true`; anything else counts as no.
 */
function asksForPassword(context: Context, app: ClientApp, parameters: Parameters): boolean {
  if (app.login !== 'instagram') return false
  const name = changed('forceReauth', context.world.clock.day()) ? 'force_reauth' : 'force_authentication'
  return ['1', 'true'].includes((parameters.get(name) ?? '').toLowerCase())
}
