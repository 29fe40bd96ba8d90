import { facebookRefusal } from '../../explain/refusal.ts'
import type { PersonGrant } from '../../identity/person-grant.ts'
import { isChosen } from '../../identity/person-grant.ts'
import { listPagesOf } from '../../world/records/pages.ts'
import { partOf } from '../paging.ts'
import type { AnswerHandler, ListHandler } from './handler.ts'

/** `GET /{user}/accounts`: the Pages of a person that they let the app see, oldest first. An app has none of their tokens (assumed). */
export const listPages: ListHandler<PersonGrant> = {
  list: ({ call, caller }, grant, page) => {
    if (caller.kind === 'app') {
      throw facebookRefusal('permissionNotGranted', {
        rule: 'graph/operations/accounts',
        parameter: 'access_token',
        received: 'an app token',
        expected: 'a token of the person',
        fix: "Ask for /me/accounts with the person's own token.",
      })
    }
    const pages = listPagesOf(call.context.world, grant.personId).filter(({ id }) => isChosen(grant.pageIds, id))
    const part = partOf(pages, page)
    return { ...part, items: part.items.map((record) => ({ node: 'Page', record }) as const) }
  },
}

/** `GET /{page}/accounts`: none. */
export const noPages: AnswerHandler<unknown> = { answer: () => ({ data: [] }) }

/** `GET /{user}/businesses`: none. A world has no business portfolios. */
export const noBusinesses: AnswerHandler<unknown> = { answer: () => ({ data: [] }) }
