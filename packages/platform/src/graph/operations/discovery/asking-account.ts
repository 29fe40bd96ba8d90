import type { Parameters } from '../../../base/request/parameters.ts'
import type { Reader } from '../../host.ts'
import { igUser } from '../../nodes/ig-user.ts'
import { objectNotFound } from '../../object-not-found.ts'
import type { AccountRecord } from '../../records.ts'

/** The account on behalf of which something is asked that is nobody's own: `user_id`. @throws Refusal */
export function askingAccount(reader: Reader, parameters: Parameters, name: string = 'user_id'): AccountRecord {
  const id = parameters.get(name) ?? ''
  const account = igUser.find?.(reader, id)
  if (account !== undefined) return account
  throw objectNotFound(reader, id, {
    rule: 'graph/operations/discovery/asking-account',
    parameter: name,
    expected: 'the id of an Instagram account that the token reaches',
    fix: `${igUser.whyNot?.(reader, id) ?? 'There is no such account in this world.'} Take the id from /me/accounts?fields=instagram_business_account.`,
  })
}
