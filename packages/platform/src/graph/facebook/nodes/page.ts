import type { PageField } from '@darkroom/contract'
import { findAccount } from '../../../world/accounts.ts'
import { findPageTasks, type Page } from '../../../world/pages.ts'
import type { Reader } from '../caller.ts'
import type { FieldValue } from '../node.ts'
import { pageToken } from '../page-token.ts'
import { isChosen } from '../person-grant.ts'
import { isProfessional } from '../reach-account.ts'

/** Supplies each field of the Page node. That Pages here have no username is Darkroom's own limit. */
export const pageFields: Record<PageField, (reader: Reader, page: Page) => FieldValue> = {
  id: (_, page) => page.id,
  name: (_, page) => page.name,
  username: () => undefined,
  category: (_, page) => page.category,
  category_list: (_, page) => [{ id: categoryId(page.category), name: page.category }],
  access_token: (reader, page) => pageToken(reader, page.id),
  tasks: tasksOf,
  followers_count: (_, page) => page.followersCount,
  instagram_business_account: accountOf,
  connected_instagram_account: accountOf,
}

/** Meta numbers categories; here a number is worked out from the name, always the same. */
function categoryId(name: string): string {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1000
  return String(2000 + sum)
}

function tasksOf({ call, caller }: Reader, page: Page): FieldValue {
  return caller.kind === 'app' ? undefined : findPageTasks(call.context.world, page.id, caller.token.personId)
}

/** The linked account, where it is professional and was chosen: otherwise there is no key. */
function accountOf({ call, caller }: Reader, page: Page): FieldValue {
  if (page.accountId === null || caller.kind === 'app' || !isChosen(caller.token.accountIds, page.accountId))
    return undefined
  const account = findAccount(call.context.world, page.accountId)
  return account !== undefined && isProfessional(account) ? { node: { type: 'account', account } } : undefined
}
