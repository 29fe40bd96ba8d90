import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { isText, type JsonRecord, recordOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { checkedId } from '../reading/checked-id.ts'
import { checkMessage } from './check-message.ts'
import type { SendOptions } from './messages-api.ts'
import { type Messenger, onInstagram } from './messenger.ts'
import { checkWindow } from './window.ts'

const actions: readonly unknown[] = ['typing_on', 'typing_off', 'mark_seen']

/** What is sent to people: messages, and what is none. */
export function sending({ now, post, postFor }: Messenger): Readonly<Record<string, unknown>> {
  const act = async (personId: string, values: JsonRecord, call: unknown): Promise<void> => {
    await post('messages', { recipient: { id: checkedId('personId', personId) }, ...values }, call)
  }
  const onMessage = (messageId: string): JsonRecord => ({ message_id: checkedId('messageId', messageId) })

  return {
    send: async (personId: string, message: unknown, options: SendOptions = {}) => {
      checkNames('The options of send', options, ['heardAt', 'tag', 'replyTo', ...callNames])
      const { heardAt, tag, replyTo, ...call } = options
      const recipient = { id: checkedId('personId', personId) }
      const checked = checkMessage(message)
      if (tag !== undefined && tag !== 'HUMAN_AGENT') throw invalidOption('tag', "'HUMAN_AGENT'", tag)
      if (heardAt !== undefined) checkWindow(heardAt, now(), tag !== undefined)
      const values = {
        recipient,
        message: checked,
        ...(tag && { messaging_type: 'MESSAGE_TAG', tag }),
        ...(replyTo !== undefined && { reply_to: { mid: checkedId('replyTo', replyTo) } }),
      }
      return postFor('message_id', 'messages', values, call)
    },
    replyPrivately: async (commentId: string, message: unknown, call?: CallOptions) => {
      const recipient = { comment_id: checkedId('commentId', commentId) }
      return postFor('message_id', 'messages', { recipient, message: checkMessage(message) }, call)
    },
    act: async (personId: string, action: unknown, call?: CallOptions) => {
      if (!actions.includes(action)) throw invalidOption('action', 'typing_on, typing_off or mark_seen', action)
      await act(personId, { sender_action: action }, call)
    },
    react: async (personId: string, messageId: string, reaction = 'love', call?: CallOptions) =>
      act(personId, { sender_action: 'react', payload: { ...onMessage(messageId), reaction } }, call),
    unreact: async (personId: string, messageId: string, call?: CallOptions) =>
      act(personId, { sender_action: 'unreact', payload: onMessage(messageId) }, call),
    upload: async (file: unknown, call?: CallOptions) => {
      const { type, url } = recordOf(file)
      if (!isText(type) || !isText(url)) throw invalidOption('file', 'an object with type and url', file)
      const message = { attachment: { type, payload: { url, is_reusable: 'true' } } }
      const values = { message, ...onInstagram }
      return (await postFor('attachment_id', 'message_attachments', values, call))['attachment_id']
    },
  }
}
