import type { Context } from '../../call.ts'
import { tellOfMessage } from '../../deliveries/webhooks/message-events.ts'
import { isFollowing } from '../../world/records/follows.ts'
import type { MessageContent } from '../../world/records/messages/content.ts'
import {
  type Conversation,
  changeConversation,
  listSides,
  openConversation,
} from '../../world/records/messages/conversations.ts'
import { findMessage, insertMessage, type Message } from '../../world/records/messages/messages.ts'
import { instagramInboxAppId } from '../../world/records/messages/thread-owner.ts'
import type { World } from '../../world/world.ts'
import { announceMessages } from './message-changes.ts'

/** What is said, by whom and to whom: by an app in the account's name, or by the person (`appId` null). */
export interface NewMessage {
  readonly fromId: string
  readonly toId: string
  readonly text: string
  readonly content?: MessageContent | undefined
  /** The message that it answers, by its number. */
  readonly replyToId?: string | null | undefined
  readonly appId: string | null
}

/**
 * Sends a message. Whoever answers a request accepts it; the other one finds the message among requests, unless they follow the sender or
 * wrote before. Whether somebody may write at all is `may-message`'s business.
 */
export function sendMessage(context: Pick<Context, 'world' | 'origin'>, said: NewMessage): Message {
  const { world } = context
  const { fromId, toId, text, content = {}, replyToId = null, appId } = said
  const id = world.ids.message()
  const message = world.database.transaction(() => {
    const folder = isFollowing(world, toId, fromId) ? 'inbox' : 'requests'
    const { threadId } = openConversation(world, fromId, toId, folder)
    const createdAt = world.clock.now()
    const row = {
      id,
      threadId,
      senderId: fromId,
      appId,
      text,
      content,
      replyToId,
      edits: 0,
      deletedAt: null,
      createdAt,
    }
    insertMessage(world, row)
    const stored = findMessage(world, id)
    if (stored === undefined) throw new Error(`The message ${id} was not stored`)
    for (const side of listSides(world, threadId)) moveOn(world, side, stored)
    tellOfMessage(context, stored)
    return stored
  })
  announceMessages(world, message.threadId)
  return message
}

/** What a message does to a conversation on one of its sides. */
function moveOn(world: World, side: Conversation, message: Message): void {
  const { senderId: fromId, appId, createdAt: now, seq } = message
  if (side.accountId !== fromId) {
    changeConversation(world, side, { updatedAt: now, heardAt: now })
    return
  }
  // An answer by hand takes the conversation from the app that had it (reported 2026-10).
  const taken = appId === null && side.ownerAppId !== null ? { ownerAppId: instagramInboxAppId } : {}
  const self = side.otherId === fromId ? { heardAt: now } : {}
  changeConversation(world, side, { updatedAt: now, readSeq: seq, folder: 'inbox', ...self, ...taken })
}
