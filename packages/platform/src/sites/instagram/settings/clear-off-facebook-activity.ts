import { changed, type Day } from '@darkroom/contract'
import { invalidateSessionsOfLogin } from '../../../world/records/access-tokens.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import type { World } from '../../../world/world.ts'

/** Whether, on a day, clearing off-Facebook activity ends the tokens of Basic Display: from 2021-06-15, with a pause from mid-July to 2021-08-30. */
export function clearingEndsTokens(day: Day): boolean {
  const paused = changed('offFacebookActivityPauses', day) && !changed('offFacebookActivityReturns', day)
  return changed('offFacebookActivity', day) && !paused
}

/** Clears an account's off-Facebook activity. That its tokens are then answered as after a new password is assumed. */
export function clearOffFacebookActivity(world: World, account: Account): void {
  world.database.transaction(() => {
    if (clearingEndsTokens(world.clock.day()))
      invalidateSessionsOfLogin(world, { accountId: account.id, login: 'basic-display' }, 'offFacebook')
    recordAudit(world, { actor: account.username, action: 'account.activity.cleared' })
  })
}
