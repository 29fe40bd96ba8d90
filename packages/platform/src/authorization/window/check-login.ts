import { changed, type HostName, type LoginEntry, logins } from '@darkroom/contract'
import { addressOn, type Destination } from '../../base/hosts.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'

const rule = 'authorization/window/check-login'

const windowHost: HostName = 'www.instagram.com'

/** Before a login was launched, nobody had an app for it. That it was refused in these words is assumed. @throws Refusal */
export function checkLogin(context: Context, app: ClientApp): void {
  const { since, label }: LoginEntry = logins[app.login]
  const day = context.world.clock.day()
  if (since === undefined || day >= since) return
  throw oauthRefusal('invalidPlatformApp', {
    rule,
    parameter: 'client_id',
    received: `${label} on ${day}`,
    expected: `a date from ${since} on`,
    fix: `${label} was launched on ${since}. Set the world to a later date, or use Basic Display.`,
  })
}

/**
 * Instagram Login's window is on www.instagram.com. On api.instagram.com it worked until 2026-08-22, and according to Meta's pages
 * still does.
 *
 * @throws Refusal
 */
export function checkHost(context: Context, host: Destination['host'] | undefined, app: ClientApp): void {
  const { dialect, clock } = context.world
  if (app.login !== 'instagram' || host !== 'api.instagram.com') return
  if (dialect === 'documented' || !changed('apiWindowEnds', clock.day())) return
  throw oauthRefusal('pageNotAvailable', {
    rule,
    parameter: 'host',
    received: host,
    expected: windowHost,
    fix: `Open ${addressOn(windowHost, '/oauth/authorize')} with the same parameters.`,
  })
}
