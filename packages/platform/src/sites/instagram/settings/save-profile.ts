import { changed } from '@darkroom/contract'
import { type Account, updateAccount } from '../../../world/records/accounts.ts'
import { recordAudit } from '../../../world/records/audit.ts'
import { setProfessionalSince } from '../../../world/records/insights/professional-since.ts'
import { findPageOfAccount, linkAccount } from '../../../world/records/pages.ts'
import { invalidateSessions } from '../../../world/records/tokens/access-tokens.ts'
import type { World } from '../../../world/world.ts'
import type { Profile } from './read-profile.ts'

/**
 * Saves a profile. Before 2021-06-30, a public account that turns private ends the sessions behind its apps' tokens. One that
 * turns personal loses its Page, which has room for professional accounts only; that Instagram takes the link away is assumed.
 */
export function saveProfile(world: World, account: Account, profile: Profile): void {
  const turnsPrivate = account.private === 0 && profile.private === 1
  world.database.transaction(() => {
    updateAccount(world, { id: account.id, ...profile })
    if (account.type === 'PERSONAL' && profile.type !== 'PERSONAL') setProfessionalSince(world, account.id)
    if (profile.type !== account.type)
      recordAudit(world, { actor: account.username, action: 'account.type.changed', detail: profile.type })
    if (profile.private !== account.private)
      recordAudit(world, {
        actor: account.username,
        action: 'account.privacy.changed',
        detail: turnsPrivate ? 'private' : 'public',
      })
    const page = profile.type === 'PERSONAL' ? findPageOfAccount(world, account.id) : undefined
    if (page !== undefined) linkAccount(world, page.id, null)
    if (turnsPrivate && !changed('privateRefresh', world.clock.day())) invalidateSessions(world, account.id, 'privacy')
  })
}
