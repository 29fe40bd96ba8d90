import type { Context } from '../../call.ts'
import { tellOfReaction } from '../../deliveries/webhooks/message-events.ts'
import type { Message } from '../../world/records/messages/messages.ts'
import { reactionName, removeReaction, saveReaction } from '../../world/records/messages/reactions.ts'
import { announceMessages } from './message-changes.ts'

/** Reacts to a message with an emoji, in place of the reaction before, or takes the reaction back (`emoji` undefined). */
export function setReaction(
  context: Pick<Context, 'world' | 'origin'>,
  message: Message,
  accountId: string,
  emoji: string | undefined,
): void {
  const { world } = context
  world.database.transaction(() => {
    if (emoji === undefined) {
      if (removeReaction(world, message.id, accountId)) tellOfReaction(context, message, accountId, undefined)
      return
    }
    const reaction = reactionName(emoji)
    saveReaction(world, { messageId: message.id, accountId, reaction, emoji, createdAt: world.clock.now() })
    tellOfReaction(context, message, accountId, { reaction, emoji })
  })
  announceMessages(world, message.threadId)
}
