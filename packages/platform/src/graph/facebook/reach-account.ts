import { facebookRefusal } from '../../refusal.ts'
import type { Account } from '../../world/accounts.ts'
import { findPageOfAccount } from '../../world/pages.ts'
import type { Reader } from './caller.ts'
import { isChosen } from './person-grant.ts'
import { reachesPage } from './reach-page.ts'

const needed = ['instagram_basic', 'pages_read_engagement']

/** Whether a token reaches an Instagram account: a professional one that was chosen, through its Page. */
export function reachesAccount(reader: Reader, account: Account): boolean {
  const { call, caller } = reader
  if (caller.kind === 'app' || !isProfessional(account) || !isChosen(caller.token.accountIds, account.id)) return false
  const page = findPageOfAccount(call.context.world, account.id)
  return page !== undefined && reachesPage(reader, page.id)
}

/** Creators and businesses have an API; everybody else is invisible. */
export function isProfessional(account: Account): boolean {
  return account.type !== 'PERSONAL'
}

/** Checks that the person granted what reading an Instagram account needs. @throws Refusal */
export function checkAccountScopes({ scopes }: Reader): void {
  const missing = needed.filter((scope) => !scopes.includes(scope))
  if (missing.length === 0) return
  throw facebookRefusal('permissionMissing', {
    rule: 'graph/facebook/reach-account',
    parameter: 'access_token',
    received: `a token without ${missing.join(' and ')}`,
    expected: `a token with ${needed.join(' and ')}`,
    fix: `Ask for ${missing.join(' and ')} at the Login dialog; once declined, with auth_type=rerequest.`,
  })
}
