import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { dialogRefusal, type Explanation } from '../../explain/refusal.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { readFacebookSettings } from '../../world/records/apps/facebook-settings.ts'
import { type ClientApp, listRedirectUris } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import { describeDifference, listRegistered } from '../redirect-uri.ts'
import { isInsecure, isLocalhost, isOnDomain, loginSuccess, matchesRedirectUri } from './match-redirect-uri.ts'

const settingsPath = 'App Dashboard > Facebook Login for Business > Settings'

/**
 * Checks `redirect_uri` against the app's Client OAuth Settings.
 *
 * While the app is in development, http://localhost needs no entry. That is assumed, and so is when each of the two sentences about
 * an unlisted URI is used.
 *
 * @returns The redirect URI as it was given, which the token request has to repeat. @throws Refusal
 */
export function checkRedirectUri(context: Context, app: ClientApp, parameters: Parameters): string {
  const given = parameters.get('redirect_uri') ?? ''
  const settings = readFacebookSettings(app)
  const registered = listRedirectUris(context.world, app.appId, 'facebook')
  const why = (expected: string, fix: string): Explanation => ({
    rule: 'authorization/dialog/check-redirect-uri',
    parameter: 'redirect_uri',
    ...(given === '' ? {} : { received: shown(given) }),
    expected,
    fix,
  })
  if (!settings.clientOauthLogin || !settings.webOauthLogin) {
    const off = settings.clientOauthLogin ? 'Web OAuth Login' : 'Client OAuth Login'
    throw dialogRefusal('urlBlocked', why(`${off} switched on`, `Switch on ${off}: ${settingsPath}.`))
  }
  if (given === loginSuccess) {
    if (settings.embeddedBrowserOauthLogin || registered.includes(given)) return given
    const fix = `Switch on Embedded Browser OAuth Login: ${settingsPath}. Desktop programs need it.`
    throw dialogRefusal('urlBlocked', why('Embedded Browser OAuth Login switched on', fix))
  }
  if (settings.enforceHttps && isInsecure(given))
    throw dialogRefusal(
      'insecureLogin',
      why('https, or http on localhost', `Send an https URI. Enforce HTTPS is on: ${settingsPath}.`),
    )
  if (matchesRedirectUri(given, registered, settings.strictMode)) return given
  if (app.mode === 'development' && isLocalhost(given) && !given.includes('#')) return given
  const refusal = why(listRegistered(registered), describeDifference(given, registered, 'facebook'))
  const own = ownUrls(context.world, app.appId, registered)
  throw dialogRefusal(isOnDomain(given, own) ? 'urlBlocked' : 'domainNotIncluded', refusal)
}

/** The URLs that define an app's domains: its website and App Domains (Settings > Basic), and its valid redirect URIs. */
function ownUrls(world: World, appId: string, registered: readonly string[]): readonly string[] {
  const app = findApp(world, appId)
  const domains = (app?.appDomains ?? '').split(',').filter((domain) => domain !== '')
  return [app?.websiteUrl ?? '', ...domains.map((domain) => `https://${domain}/`), ...registered]
}
