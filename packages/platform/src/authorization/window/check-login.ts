import { type LoginEntry, logins } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/products.ts'

/** Before a login was launched, nobody had an app for it; that this is how it would have been refused is assumed. @throws Refusal */
export function checkLogin(context: Context, app: ClientApp): void {
  const { since, label }: LoginEntry = logins[app.login]
  const day = context.world.clock.day()
  if (since === undefined || day >= since) return
  throw oauthRefusal('invalidPlatformApp', {
    rule: 'authorization/window/check-login',
    parameter: 'client_id',
    received: `${label} on ${day}`,
    expected: `a date from ${since} on`,
    fix: `${label} was launched on ${since}. Set the world to a later date, or use Basic Display.`,
  })
}
