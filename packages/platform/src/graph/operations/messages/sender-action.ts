import { readRecord } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { setReaction } from '../../../interactions/messages/react.ts'
import { readMessages } from '../../../interactions/messages/read-messages.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import { readMessageId } from '../../../world/records/messages/message-ids.ts'
import { findMessage, type Message } from '../../../world/records/messages/messages.ts'
import { namedReactions } from '../../../world/records/messages/reactions.ts'
import type { Reader } from '../../host.ts'
import { textIn, unfit } from './body/problem.ts'
import type { MessageRecipient } from './recipient.ts'
import { refuseBody } from './refuse.ts'

/** Does what is no message: typing, reading, reacting. @throws Refusal */
export function act(
  reader: Reader,
  accountId: string,
  { otherId }: MessageRecipient,
  action: string,
  parameters: Parameters,
): void {
  const { context } = reader.call
  const side = findConversationWith(context.world, accountId, otherId)
  if (action === 'mark_seen' && side !== undefined) readMessages(context, side)
  if (action !== 'react' && action !== 'unreact') return
  const payload = readRecord(parameters, 'payload')
  const record = payload === 'invalid' || payload === undefined ? {} : payload
  const message = messageIn(reader, accountId, otherId, textIn(record['message_id']) ?? '')
  if (message === undefined)
    throw refuseBody(reader, unfit('payload[message_id]', 'the id of a message of the conversation with the recipient'))
  if (action === 'unreact') {
    setReaction(context, message, accountId, undefined)
    return
  }
  const name = textIn(record['reaction']) ?? 'love'
  const emoji = Object.hasOwn(namedReactions, name) ? namedReactions[name] : undefined
  if (emoji === undefined)
    throw refuseBody(reader, unfit('payload[reaction]', `one of ${Object.keys(namedReactions).join(', ')}`))
  setReaction(context, message, accountId, emoji)
}

/** A message of the conversation of two accounts, by the id that apps of the first know. */
export function messageIn({ call }: Reader, accountId: string, otherId: string, mid: string): Message | undefined {
  const { world } = call.context
  const address = readMessageId(mid)
  const side = findConversationWith(world, accountId, otherId)
  if (address === undefined || address.accountId !== accountId || address.threadId !== side?.threadId) return undefined
  const message = findMessage(world, address.messageId)
  return message?.threadId === side.threadId && message.deletedAt === null ? message : undefined
}
