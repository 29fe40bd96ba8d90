import { heedsActivity } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import type { Account } from '../../world/records/accounts.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'

/**
 * Basic Display cannot be authorized by somebody whose activity off Meta technologies is turned off. The window opens all the same,
 * and refuses when Authorize is clicked.
 *
 * @throws Refusal
 */
export function checkActivity({ world }: Context, app: ClientApp, account: Account): void {
  if (app.login !== 'basic-display' || account.offMetaActivity === 1 || !heedsActivity(world.clock.day())) return
  throw oauthRefusal('activityTurnedOff', {
    rule: 'authorization/window/check-activity',
    parameter: 'account',
    received: `${account.username}, whose activity off Meta technologies is turned off`,
    expected: 'an account with that activity turned on',
    fix: `Sign in to Instagram as ${account.username}, open Settings > Off-Facebook Activity, and turn it on.`,
  })
}
