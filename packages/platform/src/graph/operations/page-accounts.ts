import { findAccount } from '../../world/records/accounts.ts'
import { findPageBackedAccount, insertPageBackedAccount } from '../../world/records/page-backed-accounts.ts'
import type { Page } from '../../world/records/pages.ts'
import { accountRecord } from '../nodes/ig-user.ts'
import { pageBackedRecord } from '../nodes/page-backed.ts'
import { reachesAccount } from '../nodes/reach-account.ts'
import { partOf } from '../paging.ts'
import { foundAs } from './found-as.ts'
import type { AnswerHandler, ListHandler } from './handler.ts'

/** `GET /{page}/instagram_accounts`: the account that is linked to the Page, where the token reaches it. */
export const listPageAccounts: ListHandler<Page> = {
  list: (reader, { accountId }, page) => {
    const account = accountId === null ? undefined : findAccount(reader.call.context.world, accountId)
    const reached = account !== undefined && reachesAccount(reader, account) ? [accountRecord(account)] : []
    return foundAs('IGUser', partOf(reached, page))
  },
}

/** `GET /{page}/page_backed_instagram_accounts`: what the Page has for ads in place of an account. */
export const listPageBackedAccounts: ListHandler<Page> = {
  list: ({ call }, record, page) => {
    const backed = findPageBackedAccount(call.context.world, record.id)
    return foundAs('IGUser', partOf(backed === undefined ? [] : [pageBackedRecord(record, backed)], page))
  },
}

/** `POST /{page}/page_backed_instagram_accounts`: makes it; a Page that has one keeps it (assumed). */
export const createPageBackedAccount: AnswerHandler<Page> = {
  answer: ({ call }, { id: pageId }) => {
    const { world } = call.context
    const found = findPageBackedAccount(world, pageId)
    if (found !== undefined) return { id: found.id }
    const id = world.ids.account()
    insertPageBackedAccount(world, { pageId, id, createdAt: world.clock.now() })
    return { id }
  },
}
