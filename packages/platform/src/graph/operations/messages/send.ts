import { readRecord } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { midFor } from '../../../deliveries/webhooks/message-value.ts'
import { appIdOf } from '../../../identity/caller.ts'
import { sendMessage } from '../../../interactions/messages/send-message.ts'
import { findConversationWith } from '../../../world/records/messages/conversations.ts'
import type { Message } from '../../../world/records/messages/messages.ts'
import { messagingSettings } from '../../../world/records/messages/messaging-settings.ts'
import { insertPrivateReply } from '../../../world/records/messages/private-replies.ts'
import { checkFeatures } from '../../check-features.ts'
import type { Reader } from '../../host.ts'
import type { Json } from '../../records.ts'
import type { AnswerHandler } from '../handler.ts'
import { accountBehind, type Messenger } from './account-behind.ts'
import { attachmentOf } from './attachments.ts'
import { isProblem, textIn, unfit } from './body/problem.ts'
import { type MessageBody, readBody } from './body/read-body.ts'
import { checkRate } from './check-rate.ts'
import { checkOwner, checkWindow, findRecipient, type MessageRecipient } from './recipient.ts'
import { refuseBody, refuseMessage } from './refuse.ts'
import { act, messageIn } from './sender-action.ts'
import { giveAway } from './thread-control.ts'

const rule = 'graph/operations/messages/send'

/**
 * `POST /{ig-user}/messages` and the same of a Page: sends a message, answers a comment privately, or does what is no message. The checks run
 * in this order: the body, whether the account sends at all, the recipient, who owns the conversation, the window, the files.
 */
export const sendByCall: AnswerHandler<Messenger> = {
  answer: (reader, messenger, { parameters }) => {
    const accountId = accountBehind(reader, messenger)
    const action = parameters.get('sender_action') ?? ''
    const body = bodyOf(reader, parameters, action)
    checkSender(reader, accountId)
    const recipient = findRecipient(reader, accountId, parameters)
    const { otherId, comment, scopedId } = recipient
    if (comment === undefined) checkOwner(reader, accountId, otherId)
    if (body === undefined) {
      act(reader, accountId, recipient, action, parameters)
      return { recipient_id: scopedId }
    }
    const tagged = isTagged(reader, parameters)
    if (comment === undefined) checkWindow(reader, accountId, otherId, tagged)
    const replyTo = answered(reader, accountId, otherId, parameters)
    checkRate(reader, accountId, comment !== undefined ? 'privateReply' : hasSoundOrFilm(body) ? 'media' : 'text')
    return deliver(reader, accountId, { recipient, body, replyToId: replyTo?.id ?? null, parameters })
  },
}

interface Ready {
  readonly recipient: MessageRecipient
  readonly body: MessageBody
  readonly replyToId: string | null
  readonly parameters: Parameters
}

function deliver(reader: Reader, accountId: string, ready: Ready): Json | Promise<Json> {
  const { text, attachments, quickReplies } = ready.body
  const replies = quickReplies.length === 0 ? {} : { quickReplies }
  if (attachments.length === 0) return store(reader, accountId, ready, { text, content: replies })
  return Promise.all(attachments.map((one) => attachmentOf(reader, accountId, one))).then((found) =>
    store(reader, accountId, ready, { text, content: { attachments: found, ...replies } }),
  )
}

function store(
  reader: Reader,
  accountId: string,
  { recipient, replyToId, parameters }: Ready,
  said: Pick<Message, 'text' | 'content'>,
): Json {
  const { context } = reader.call
  const { otherId, scopedId, comment } = recipient
  // A file took its time: what was checked before may no longer be so.
  const again = comment === undefined ? recipient : findRecipient(reader, accountId, parameters)
  const message = context.world.database.transaction(() => {
    const sent = sendMessage(context, {
      ...said,
      fromId: accountId,
      toId: otherId,
      replyToId,
      appId: appIdOf(reader.caller),
    })
    if (again.comment !== undefined) insertPrivateReply(context.world, again.comment.id, sent.id)
    return sent
  })
  const side = findConversationWith(context.world, accountId, otherId)
  if (side !== undefined) giveAway(reader, side, parameters)
  return { recipient_id: scopedId, message_id: midFor(accountId, message) }
}

/** The message that is to be sent; undefined: something else is to be done. @throws Refusal */
function bodyOf(reader: Reader, parameters: Parameters, action: string): MessageBody | undefined {
  const given = readRecord(parameters, 'message')
  if (given !== undefined && action !== '') {
    throw refuseMessage(reader, 'messageStateAndMessage', {
      rule,
      parameter: 'sender_action',
      received: action,
      expected: 'message or sender_action, not both',
      fix: 'Send the action in a call of its own.',
    })
  }
  if (given === undefined && action !== '') return undefined
  if (given === undefined) {
    const why = { rule, parameter: 'message', expected: 'a message, or a sender_action', fix: 'Send message.' }
    throw reader.host.refuse('parameterRequired', why, { name: 'message' })
  }
  const body = readBody(given === 'invalid' ? undefined : given, {
    documented: reader.call.context.world.dialect === 'documented',
  })
  if (isProblem(body)) throw refuseBody(reader, body)
  return body
}

function checkSender(reader: Reader, accountId: string): void {
  if (messagingSettings(reader.call.context.world, accountId).blocked !== true) return
  throw refuseMessage(reader, 'messageBusinessBlocked', {
    rule,
    parameter: 'path',
    received: 'an account that Instagram blocked from sending',
    expected: 'an account that may send',
    fix: 'Take `blocked: true` out of the messaging of the account in the world file.',
  })
}

/** Whether a person answers, for which there are seven days. @throws Refusal without the feature Human Agent */
function isTagged(reader: Reader, parameters: Parameters): boolean {
  const tag = parameters.get('tag') ?? ''
  if (tag === '') return false
  checkFeatures(reader, { what: 'object', name: 'tag' }, { features: ['Human Agent'] })
  return tag === 'HUMAN_AGENT'
}

function hasSoundOrFilm({ attachments }: MessageBody): boolean {
  return attachments.some(({ kind }) => kind === 'audio' || kind === 'video')
}

/** The message that is answered. Before 2026-09-21 graph.instagram.com took none (reported). @throws Refusal */
function answered(reader: Reader, accountId: string, otherId: string, parameters: Parameters): Message | undefined {
  const record = readRecord(parameters, 'reply_to')
  if (record === undefined) return undefined
  const mid = record === 'invalid' ? undefined : textIn(record['mid'])
  const isInstagram = reader.caller.kind === 'account'
  const isTooEarly = isInstagram && reader.call.context.world.clock.day() < '2026-09-21'
  const message = mid === undefined || isTooEarly ? undefined : messageIn(reader, accountId, otherId, mid)
  if (message !== undefined) return message
  if (!isInstagram) throw refuseBody(reader, unfit('reply_to[mid]', 'the id of a message of the conversation'))
  throw refuseMessage(reader, 'messageReplyToInvalid', {
    rule,
    parameter: 'reply_to',
    received: (mid ?? 'no mid').slice(0, 200),
    expected: isTooEarly ? 'no reply_to before 2026-09-21' : 'the id of a message of the conversation',
    fix: isTooEarly
      ? 'Leave reply_to out, or set the world to a later date.'
      : 'Take message.mid of a webhook of this account.',
  })
}
