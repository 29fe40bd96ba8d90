import { changeConversation, listSides, openConversation } from '../../world/records/messages/conversations.ts'
import { insertMessage, listMessages } from '../../world/records/messages/messages.ts'
import { reactionName, saveReaction } from '../../world/records/messages/reactions.ts'
import { readContent } from '../../world/records/messages/read-content.ts'
import type { World } from '../../world/world.ts'
import { columnsOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import {
  type ConversationEntry,
  conversationKeys,
  type DirectMessageEntry,
  directMessageKeys,
} from '../nouns/messages/conversation.ts'
import { notLater } from '../rules/not-later.ts'
import { WorldFileError } from '../world-file-error.ts'
import { type MediaNames, mediaNamesIn } from './media-names.ts'

const minute = 60_000

/** Stores conversations with their messages. No app is told of them. Everything in them counts as read. @throws WorldFileError */
export function loadConversations(world: World, entries: readonly ConversationEntry[]): void {
  if (entries.length === 0) return
  const names = mediaNamesIn(world)
  for (const entry of entries) loadConversation(world, entry, names)
}

function loadConversation(world: World, entry: ConversationEntry, names: MediaNames): void {
  const name = `The conversation of ${entry.account} with ${entry.with}`
  const { folder } = columnsOf(name, conversationKeys, entry)
  const accountId = names.account(name, entry.account)
  const otherId = names.account(name, entry.with)
  const { threadId } = entering(name, () => openConversation(world, accountId, otherId, 'inbox', entry.id))
  const messages = entry.messages ?? []
  for (const [index, one] of messages.entries()) {
    const otherwise = world.clock.now() - (messages.length - 1 - index) * minute
    loadMessage(world, { threadId, people: [accountId, otherId], otherwise }, one, names)
  }
  const stored = listMessages(world, threadId, { count: messages.length })
  for (const side of listSides(world, threadId)) {
    const heard = stored.find(({ senderId }) => senderId !== side.accountId || side.otherId === side.accountId)
    changeConversation(world, side, {
      folder: side.accountId === accountId ? folder : 'inbox',
      heardAt: heard?.createdAt ?? null,
      readSeq: stored[0]?.seq ?? 0,
      updatedAt: stored[0]?.createdAt ?? side.updatedAt,
    })
  }
}

interface Place {
  readonly threadId: string
  readonly people: readonly string[]
  /** When it was sent if it does not say. */
  readonly otherwise: number
}

function loadMessage(
  world: World,
  { threadId, people, otherwise }: Place,
  entry: DirectMessageEntry,
  names: MediaNames,
): void {
  const name = `A message of ${entry.by}`
  const columns = columnsOf(name, directMessageKeys, entry)
  const senderId = names.account(name, entry.by)
  if (!people.includes(senderId))
    throw new WorldFileError(`${name} stands in a conversation of others. Let one of the two send it.`)
  const id = columns.id ?? world.ids.message()
  const createdAt = notLater(name, 'sent', entry.createdAt, otherwise, world.clock.now())
  const appId = entry.app === undefined ? null : names.app(name, entry.app)
  const content = readContent(entry.content ?? '{}')
  entering(name, () =>
    insertMessage(world, { ...columns, id, threadId, senderId, appId, content, deletedAt: null, createdAt }),
  )
  for (const [username, emoji] of Object.entries(entry.reactions ?? {})) {
    const accountId = names.account(name, username)
    saveReaction(world, { messageId: id, accountId, reaction: reactionName(emoji), emoji, createdAt })
  }
}
