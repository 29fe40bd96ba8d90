import { addressOn } from '../../base/hosts.ts'
import { pageToken } from '../../identity/page-token.ts'
import { isChosen } from '../../identity/person-grant.ts'
import { findAccount } from '../../world/records/accounts.ts'
import { messagingSettings } from '../../world/records/messages/messaging-settings.ts'
import { findPageBackedAccount } from '../../world/records/page-backed-accounts.ts'
import { findPage, findPageTasks, type Page } from '../../world/records/pages.ts'
import type { Reader } from '../host.ts'
import type { FieldValue, NodeKind } from '../node.ts'
import { pageNotReadable } from '../page-not-readable.ts'
import { accountRecord } from './ig-user.ts'
import { profilePicture } from './items/profile-picture.ts'
import { pageBackedRecord } from './page-backed.ts'
import { isProfessional } from './reach-account.ts'
import { whyNoPage } from './reach-page.ts'

/** A Page. That Pages here have no username is Darkroom's own limit. */
export const page: NodeKind<'Page'> = {
  find: (reader, id) => {
    const found = findPage(reader.call.context.world, id)
    const why = found && whyNoPage(reader, id)
    if (why !== undefined) throw pageNotReadable(`a token that does not reach this Page. ${why}`)
    return found
  },
  resolvers: {
    id: (_, { id }) => id,
    name: (_, { name }) => name,
    username: () => undefined,
    category: (_, { category }) => category,
    category_list: (_, { category }) => [{ id: categoryId(category), name: category }],
    access_token: ({ call, caller }, { id }) => pageToken(call.context.world, caller, id),
    tasks: tasksOf,
    followers_count: (_, { followersCount }) => followersCount,
    // People who like a Page and people who follow it are the same here.
    fan_count: (_, { followersCount }) => followersCount,
    link: (_, { id }) => addressOn('www.facebook.com', `/${id}`),
    about: () => undefined,
    instagram_business_account: accountOf,
    connected_instagram_account: accountOf,
    connected_page_backed_instagram_account: pageBackedNode,
    picture: (reader, _, modifiers) => ({ data: profilePicture(reader, 'silhouette', modifiers) }),
    messaging_feature_status: ({ call }, { accountId }) => ({
      hop_v2: accountId !== null && messagingSettings(call.context.world, accountId).routing === true,
      // Pages have no Messenger here; the recorded answer has it so.
      msgr_multi_app: true,
      ig_multi_app: false,
    }),
  },
}

function pageBackedNode({ call }: Reader, page: Page): FieldValue {
  const backed = findPageBackedAccount(call.context.world, page.id)
  return backed && { found: { node: 'IGUser', record: pageBackedRecord(page, backed) } }
}

/** Meta numbers categories; here a number is derived from the name, always the same. */
function categoryId(name: string): string {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1000
  return String(2000 + sum)
}

function tasksOf({ call, caller }: Reader, page: Page): FieldValue {
  return caller.kind === 'app' || caller.kind === 'account'
    ? undefined
    : findPageTasks(call.context.world, page.id, caller.token.personId)
}

/** The linked account, if it is professional and was chosen; otherwise there is no key. */
function accountOf({ call, caller }: Reader, { accountId }: Page): FieldValue {
  if (accountId === null || caller.kind === 'app' || caller.kind === 'account') return undefined
  if (!isChosen(caller.token.accountIds, accountId)) return undefined
  const account = findAccount(call.context.world, accountId)
  if (account === undefined || !isProfessional(account)) return undefined
  return { found: { node: 'IGUser', record: accountRecord(account) } }
}
