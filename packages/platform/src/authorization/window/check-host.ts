import { changed, type HostName } from '@darkroom/contract'
import { addressOn, type Destination } from '../../base/hosts.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/products.ts'

const windowHost: HostName = 'www.instagram.com'

/** Instagram Login's window is on www.instagram.com; on api.instagram.com it worked until 2026-08-22, and by the pages still does. @throws Refusal */
export function checkHost(context: Context, host: Destination['host'] | undefined, app: ClientApp): void {
  const { dialect, clock } = context.world
  if (app.login !== 'instagram' || host !== 'api.instagram.com') return
  if (dialect === 'documented' || !changed('apiWindowEnds', clock.day())) return
  throw oauthRefusal('pageNotAvailable', {
    rule: 'authorization/window/check-host',
    parameter: 'host',
    received: host,
    expected: windowHost,
    fix: `Open ${addressOn(windowHost, '/oauth/authorize')} with the same parameters.`,
  })
}
