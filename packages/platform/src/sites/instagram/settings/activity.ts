import { heedsActivity } from '@darkroom/contract'
import { type Account, setOffMetaActivity } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { invalidateSessionsOfLogin } from '../../../world/records/tokens/access-tokens.ts'
import type { World } from '../../../world/world.ts'

/** Clears an account's off-Facebook activity. That its tokens are then answered as after a new password is assumed. */
export function clearOffFacebookActivity(world: World, account: Account): void {
  world.database.transaction(() => {
    if (heedsActivity(world.clock.day()))
      invalidateSessionsOfLogin(world, { accountId: account.id, login: 'basic-display' }, 'offFacebook')
    recordAudit(world, { actor: account.username, action: 'account.activity.cleared' })
  })
}

/** Turns the activity off, which clears it too. */
export function turnActivityOff(world: World, account: Account): void {
  world.database.transaction(() => {
    clearOffFacebookActivity(world, account)
    setOffMetaActivity(world, account.id, false)
    recordAudit(world, { actor: account.username, action: 'account.activity.off' })
  })
}

/** Turns the activity on again. Tokens that ended stay so. */
export function turnActivityOn(world: World, account: Account): void {
  world.database.transaction(() => {
    setOffMetaActivity(world, account.id, true)
    recordAudit(world, { actor: account.username, action: 'account.activity.on' })
  })
}
