import { isChosen } from '../../identity/person-grant.ts'
import type { Account } from '../../world/records/accounts.ts'
import { findPageOfAccount } from '../../world/records/pages.ts'
import type { Reader } from '../host.ts'
import { whyNoPage } from './reach-page.ts'

/** Whether a token of Facebook Login reaches an Instagram account: a professional one that was chosen, through its Page. */
export function reachesAccount(reader: Reader, account: Pick<Account, 'id' | 'type'>): boolean {
  return whyNoAccount(reader, account) === undefined
}

/** Why a token does not reach an account; undefined: it does. */
export function whyNoAccount(reader: Reader, account: Pick<Account, 'id' | 'type'>): string | undefined {
  const { call, caller } = reader
  if (caller.kind === 'account')
    return caller.token.accountId === account.id ? undefined : 'Such a token reads its own account only.'
  if (caller.kind === 'app') return 'An app token cannot read Instagram accounts.'
  if (!isProfessional(account)) return 'The account is personal: the API is for business and creator accounts only.'
  const page = findPageOfAccount(call.context.world, account.id)
  if (page === undefined) return 'The account is not linked to a Page.'
  if (!isChosen(caller.token.accountIds, account.id))
    return 'The person did not choose the account at the Login dialog.'
  return whyNoPage(reader, page.id)
}

/** Creators and businesses have an API; everybody else is invisible. */
export function isProfessional(account: Pick<Account, 'type'>): boolean {
  return account.type !== 'PERSONAL'
}
