import { shown } from '../../../base/shown.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { accountRecord } from '../../nodes/ig-user.ts'
import { isProfessional } from '../../nodes/reach-account.ts'
import type { AccountRecord } from '../../records.ts'
import type { ObjectHandler } from '../handler.ts'

/** `business_discovery.username(...)`: another professional account, as everybody may see it. */
export const discoverBusiness: ObjectHandler<AccountRecord> = {
  object: ({ call }, _, { parameters }) => {
    const username = parameters.get('username')?.trim() ?? ''
    const account = findAccountByUsername(call.context.world, username)
    if (account !== undefined && isProfessional(account) && account.private === 0)
      return { node: 'IGUser', record: accountRecord(account) }
    const what = account === undefined ? 'No account of this world has this username.' : 'The account is personal.'
    throw resourceRefusal('facebook', 'discoveryInvalidUser', {
      when: 'a username that belongs to no professional account',
      rule: 'graph/operations/discovery/business-discovery',
      parameter: 'username',
      received: shown(username),
      expected: 'the username of a business or creator account',
      fix: `${what} Ask for one of type BUSINESS or MEDIA_CREATOR.`,
    })
  },
}
