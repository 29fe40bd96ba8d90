import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import { type ClientApp, listRedirectUris } from '../../world/records/apps/products.ts'
import { describeDifference, listRegistered } from '../redirect-uri.ts'

/** A redirect URI that passed, and the one that the token request has to repeat. */
export interface CheckedRedirectUri {
  readonly redirectUri: string
  readonly boundRedirectUri: string
}

/**
 * Compares `redirect_uri` with the registered ones, character by character.
 *
 * One exception is recorded (github.com/wagnerdelima/drf-social-oauth2/issues/115): the window accepts a registered URI followed by an
 * unregistered query string, and the token endpoint then refuses the same string. So the code is bound to the registered part.
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

/**
 * Compares a redirect URI with a list of registered ones.
 *
 * @returns undefined when nothing registered matches.
 */
export function matchRedirectUri(given: string, registered: readonly string[]): CheckedRedirectUri | undefined {
  if (registered.includes(given)) return { redirectUri: given, boundRedirectUri: given }
  const bound = registered.find((uri) => !uri.includes('?') && given.startsWith(`${uri}?`) && !given.includes('#'))
  return bound === undefined || /[^\x21-\x7e]/.test(given) ? undefined : { redirectUri: given, boundRedirectUri: bound }
}
