import { findScopedPerson } from '../../../world/records/ig-scoped-ids.ts'
import {
  type Conversation,
  findConversation,
  listConversations,
} from '../../../world/records/messages/conversations.ts'
import { findMessage, listMessages as listStored, type Message } from '../../../world/records/messages/messages.ts'
import type { Reader } from '../../host.ts'
import { nothing, type PageRequest, type Part, partOf } from '../../paging.ts'
import type { FoundNode } from '../../records.ts'
import type { Asked, ListHandler } from '../handler.ts'
import { withOneMore } from '../media/list.ts'
import { accountBehind, type Messenger } from './account-behind.ts'
import { checkRate } from './check-rate.ts'

/** Requests that nobody wrote in for so long are not listed (/documentation/instagram-platform, Conversations API). */
const requestLife = 30 * 24 * 3_600_000

/** More than any page has: a list that goes backwards, or is narrowed, is read whole. */
const all = 1_000_000

/** `GET /{ig-user}/conversations` and the same of a Page: the one with the latest message first. */
export const listConversationsByCall: ListHandler<Messenger> = {
  list: (reader, messenger, page, asked) => {
    // Pages have no Messenger here: without `platform=instagram` a Page has no conversations.
    if ('accountId' in messenger && asked.parameters.get('platform') !== 'instagram') return nothing
    const accountId = accountBehind(reader, messenger)
    checkRate(reader, accountId, 'conversations')
    const { world } = reader.call.context
    const rows = (range: { after?: Conversation; count: number }) => listConversations(world, accountId, range)
    const fits = narrowed(reader, accountId, asked)
    if (fits === undefined && page.before === undefined) {
      const after = page.after === undefined ? undefined : findConversation(world, accountId, page.after)
      if (page.after !== undefined && after === undefined) return nothing
      const found = rows({ ...(after === undefined ? {} : { after }), count: page.limit + 1 })
      if (found.every((side) => isListed(reader, side)))
        return asNodes(withOneMore(found.map(withId), page.limit, false, after !== undefined))
    }
    const sides = rows({ count: all }).filter((side) => (fits === undefined ? isListed(reader, side) : fits(side)))
    return asNodes(partOf(sides.map(withId), page))
  },
}

/** What a list is narrowed to by `user_id` and `folder`; undefined: to nothing. */
function narrowed(
  { call }: Reader,
  accountId: string,
  { parameters }: Asked,
): ((side: Conversation) => boolean) | undefined {
  const userId = parameters.get('user_id') ?? ''
  const folder = parameters.get('folder')?.toLowerCase() ?? ''
  if (userId === '' && folder === '') return undefined
  const scoped = findScopedPerson(call.context.world, userId)
  return (side) =>
    (userId === '' || (scoped?.accountId === accountId && scoped.otherId === side.otherId)) &&
    (folder === '' ? isListed({ call }, side) : side.folder === (folders[folder] ?? folder))
}

/** Names of folders that Messenger has for the same (assumed). */
const folders: Readonly<Record<string, string>> = { other: 'requests', pending: 'requests', general: 'inbox' }

function isListed({ call }: Pick<Reader, 'call'>, { folder, updatedAt }: Conversation): boolean {
  if (folder === 'spam') return false
  return folder === 'inbox' || call.context.world.clock.now() - updatedAt <= requestLife
}

function withId(side: Conversation): Conversation & { readonly id: string } {
  return { ...side, id: side.threadId }
}

function asNodes(part: Part<Conversation>): Part<FoundNode> {
  return { ...part, items: part.items.map((record) => ({ node: 'Conversation', record }) as const) }
}

/** `GET /{conversation}/messages`: newest first. */
export const listMessagesByCall: ListHandler<Conversation> = {
  list: (reader, side, page) => {
    checkRate(reader, side.accountId, 'conversations')
    const { world } = reader.call.context
    const part =
      page.before === undefined
        ? behind(reader, side, page)
        : partOf(listStored(world, side.threadId, { count: all }), page)
    const { accountId, otherId } = side
    return {
      ...part,
      items: part.items.map((message) => ({ node: 'Message', record: { accountId, otherId, message } }) as const),
    }
  },
}

function behind({ call }: Reader, { threadId }: Conversation, page: PageRequest): Part<Message> {
  const { world } = call.context
  const after = page.after === undefined ? undefined : findMessage(world, page.after)
  if (page.after !== undefined && after?.threadId !== threadId) return nothing
  return withOneMore(
    listStored(world, threadId, { after, count: page.limit + 1 }),
    page.limit,
    false,
    after !== undefined,
  )
}
