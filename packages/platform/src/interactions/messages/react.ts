import type { Context } from '../../call.ts'
import { tellOfReaction } from '../../deliveries/webhooks/message-events.ts'
import type { Message } from '../../world/records/messages/messages.ts'
import { removeReaction, saveReaction } from '../../world/records/messages/reactions.ts'
import { announceMessages } from './message-changes.ts'

/** The reactions that have a name, and the emoji of each; every other emoji is `other`. */
export const namedReactions: Readonly<Record<string, string>> = {
  love: '\u2764\ufe0f',
  smile: '\u{1f606}',
  wow: '\u{1f62e}',
  sad: '\u{1f622}',
  angry: '\u{1f620}',
  like: '\u{1f44d}',
  dislike: '\u{1f44e}',
}

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
    const reaction = Object.keys(namedReactions).find((name) => namedReactions[name] === emoji) ?? 'other'
    saveReaction(world, { messageId: message.id, accountId, reaction, emoji, createdAt: world.clock.now() })
    tellOfReaction(context, message, accountId, { reaction, emoji })
  })
  announceMessages(world, message.threadId)
}
