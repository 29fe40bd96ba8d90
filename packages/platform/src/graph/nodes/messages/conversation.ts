import { appIdOf } from '../../../identity/caller.ts'
import type { Conversation } from '../../../world/records/messages/conversations.ts'
import { printThreadId, readThreadId } from '../../../world/records/messages/message-ids.ts'
import { countMessages, countUnread, listMessages } from '../../../world/records/messages/messages.ts'
import { ownerOf } from '../../../world/records/messages/thread-owner.ts'
import { findPageOfAccount } from '../../../world/records/pages.ts'
import { findSubscribedApp } from '../../../world/records/webhooks/subscribed-apps.ts'
import type { Reader } from '../../host.ts'
import { isWithinWindow } from '../../messaging-window.ts'
import type { NodeKind } from '../../node.ts'
import { timestamp } from '../timestamp.ts'
import { personIn } from './message-person.ts'
import { sideOf, whyNoConversation } from './reach-conversation.ts'

/** A conversation of an account with somebody. What graph.facebook.com alone has of it is assumed, but for the names. */
export const conversation: NodeKind<'Conversation'> = {
  find: (reader, id) => {
    const threadId = readThreadId(id)
    return threadId === undefined ? undefined : sideOf(reader, threadId)
  },
  whyNot: (reader, id) => {
    const threadId = readThreadId(id)
    return threadId === undefined ? undefined : whyNoConversation(reader, threadId)
  },
  resolvers: {
    id: (_, { threadId }) => printThreadId(threadId),
    updated_time: (_, { updatedAt }) => timestamp(updatedAt),
    participants: ({ call }, { accountId, otherId }) => ({
      data: [personIn(call.context.world, accountId, accountId), personIn(call.context.world, accountId, otherId)],
    }),
    // Conversations on Instagram between two have no name.
    name: () => undefined,
    folder: (_, { folder }) => folder,
    link: (_, { threadId }) => `/direct/t/${threadId}/`,
    snippet: ({ call }, { threadId }) => listMessages(call.context.world, threadId, { count: 1 })[0]?.text || undefined,
    message_count: ({ call }, { threadId }) => countMessages(call.context.world, threadId),
    unread_count: ({ call }, { threadId, accountId, readSeq }) =>
      countUnread(call.context.world, threadId, accountId, readSeq),
    can_reply: ({ call }, side) => isWithinWindow(call.context.world, side),
    is_owner: (reader, side) => {
      const owner = ownerOf(reader.call.context.world, side)
      return owner === null || owner === appIdOf(reader.caller)
    },
    is_subscribed: (reader, side) => isSubscribed(reader, side),
    scoped_thread_key: (_, { threadId }) => `t_${threadId}`,
    senders: ({ call }, { accountId, otherId }) => ({ data: [personIn(call.context.world, accountId, otherId)] }),
    // Nobody leaves a conversation of two.
    former_participants: () => undefined,
  },
}

function isSubscribed({ call, caller }: Reader, { accountId }: Conversation): boolean {
  const { world } = call.context
  const subjects = [accountId, findPageOfAccount(world, accountId)?.id]
  return subjects.some((id) => id !== undefined && findSubscribedApp(world, id, appIdOf(caller)) !== undefined)
}
