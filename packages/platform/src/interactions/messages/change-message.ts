import type { Context } from '../../call.ts'
import { tellOfEdit, tellOfUnsent } from '../../deliveries/webhooks/message-events.ts'
import { editMessage as edit, type Message, unsendMessage as unsend } from '../../world/records/messages/messages.ts'
import { announceMessages } from './message-changes.ts'

/** How long and how often a text can be changed (Instagram's help pages). */
const editTime = 15 * 60_000
const mostEdits = 5

/** Why a message's text cannot be changed; undefined: it can. */
export function whyNoEdit({ world }: Pick<Context, 'world'>, message: Message): string | undefined {
  if (message.deletedAt !== null) return 'The message was taken back.'
  if (message.text === '') return 'It has no text.'
  if (message.edits >= mostEdits) return `A message can be changed ${mostEdits} times.`
  return world.clock.now() - message.createdAt > editTime ? 'It was sent more than 15 minutes ago.' : undefined
}

/** Changes the text of a message. */
export function editMessage(context: Pick<Context, 'world' | 'origin'>, message: Message, text: string): void {
  const { world } = context
  const edits = message.edits + 1
  world.database.transaction(() => {
    edit(world, message.id, text, edits)
    tellOfEdit(context, { ...message, text, edits })
  })
  announceMessages(world, message.threadId)
}

/** Takes a message back. Twice is once. */
export function unsendMessage(context: Pick<Context, 'world' | 'origin'>, message: Message): void {
  const { world } = context
  if (message.deletedAt !== null) return
  world.database.transaction(() => {
    unsend(world, message.id)
    tellOfUnsent(context, message)
  })
  announceMessages(world, message.threadId)
}
