import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { loginOf } from '../../../identity/caller.ts'
import { isChosen } from '../../../identity/person-grant.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { messagingSettings } from '../../../world/records/messages/messaging-settings.ts'
import type { Page } from '../../../world/records/pages.ts'
import type { Reader } from '../../host.ts'
import { isProfessional } from '../../nodes/reach-account.ts'
import type { AccountRecord } from '../../records.ts'

const rule = 'graph/operations/messages/account-behind'

/** Whose messages are asked for: an account itself, or the account of a Page. */
export type Messenger = AccountRecord | Page

/** The account whose messages are asked for. @throws Refusal where a Page has none, or its owner keeps apps from messages */
export function accountBehind(reader: Reader, messenger: Messenger): string {
  const accountId = 'accountId' in messenger ? accountOfPage(reader, messenger) : messenger.id
  if (messagingSettings(reader.call.context.world, accountId).access === false) {
    throw resourceRefusal(loginOf(reader.caller), 'messageAccessOff', {
      rule,
      parameter: 'path',
      received: 'an account that keeps apps from its messages',
      expected: 'an account with “Allow access to messages” on',
      fix: 'Switch it on: in the world file, messaging of the account, access: true.',
    })
  }
  return accountId
}

function accountOfPage({ call, caller }: Reader, { accountId, name }: Page): string {
  const account = accountId === null ? undefined : findAccount(call.context.world, accountId)
  const chosen = caller.kind === 'app' || caller.kind === 'account' ? null : caller.token.accountIds
  if (account !== undefined && isProfessional(account) && isChosen(chosen, account.id)) return account.id
  throw resourceRefusal('facebook', 'messagePageNotLinked', {
    rule,
    parameter: 'path',
    received: name,
    expected: 'a Page that is linked to a professional account, which was chosen at the Login dialog',
    fix: 'Link the Page to a professional account under Settings > Linked accounts, and choose the account at the Login dialog.',
  })
}
