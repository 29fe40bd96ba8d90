import type { Account } from '../../world/records/accounts.ts'
import type { App } from '../../world/records/apps/apps.ts'
import { type Conversation, listEveryThread, listSides } from '../../world/records/messages/conversations.ts'
import { listEveryMessage, type Message } from '../../world/records/messages/messages.ts'
import { listEveryReaction } from '../../world/records/messages/reactions.ts'
import type { World } from '../../world/world.ts'
import { entryOf } from '../keys/columns.ts'
import { callsOf } from '../nouns/id-or-name.ts'
import {
  type ConversationEntry,
  conversationKeys,
  type DirectMessageEntry,
  directMessageKeys,
} from '../nouns/messages/conversation.ts'

/** Reads conversations back: everything is read once, and then told by thread. */
export function saveConversations(
  world: World,
  accounts: readonly Account[],
  apps: readonly App[],
): ConversationEntry[] {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const calls = callsOf(apps)
  const messages = Map.groupBy(
    listEveryMessage(world).filter(({ deletedAt }) => deletedAt === null),
    ({ threadId }) => threadId,
  )
  const reactions = Map.groupBy(listEveryReaction(world), ({ messageId }) => messageId)
  const usernameOf = (id: string): string => byId.get(id)?.username ?? ''

  function message(row: Message): DirectMessageEntry {
    const given = (reactions.get(row.id) ?? []).map(({ accountId, emoji }) => [usernameOf(accountId), emoji] as const)
    const { attachments = [], ...rest } = row.content
    const lasting = attachments.filter((one) => !('fileId' in one))
    const content = JSON.stringify({ ...(lasting.length === 0 ? {} : { attachments: lasting }), ...rest })
    return entryOf<DirectMessageEntry>(directMessageKeys, row, {
      by: usernameOf(row.senderId),
      createdAt: new Date(row.createdAt),
      app: row.appId === null ? undefined : (calls.get(row.appId) ?? row.appId),
      content: content === '{}' ? undefined : content,
      reactions: given.length === 0 ? undefined : Object.fromEntries(given),
    })
  }

  return listEveryThread(world).flatMap(({ id }) => {
    const side = professionalFirst(listSides(world, id), byId)
    if (side === undefined) return []
    const entry = entryOf<ConversationEntry>(conversationKeys, side, {
      account: usernameOf(side.accountId),
      with: usernameOf(side.otherId),
      id,
      messages: (messages.get(id) ?? []).map(message),
    })
    return [entry]
  })
}

function professionalFirst(
  sides: readonly Conversation[],
  byId: ReadonlyMap<string, Account>,
): Conversation | undefined {
  return sides.find(({ accountId }) => byId.get(accountId)?.type !== 'PERSONAL') ?? sides[0]
}
