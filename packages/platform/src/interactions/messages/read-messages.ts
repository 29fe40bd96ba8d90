import type { Context } from '../../call.ts'
import { tellOfRead } from '../../deliveries/webhooks/message-events.ts'
import { type Conversation, changeConversation } from '../../world/records/messages/conversations.ts'
import { listMessages } from '../../world/records/messages/messages.ts'
import { announceMessages } from './message-changes.ts'

/** Reads a conversation to its end. The other one, and open pages, are told if there was something new. */
export function readMessages(context: Pick<Context, 'world' | 'origin'>, side: Conversation): void {
  const { world } = context
  const { accountId, threadId, readSeq } = side
  const latest = listMessages(world, threadId, { count: 20 }).find(({ senderId }) => senderId !== accountId)
  if (latest === undefined || latest.seq <= readSeq) return
  world.database.transaction(() => {
    changeConversation(world, side, { readSeq: latest.seq })
    tellOfRead(context, latest, accountId)
  })
  announceMessages(world, threadId)
}

/** Accepts a request: the conversation is among those of people who are known. */
export function acceptRequest({ world }: Pick<Context, 'world'>, side: Conversation): void {
  changeConversation(world, side, { folder: 'inbox' })
  announceMessages(world, side.threadId)
}
