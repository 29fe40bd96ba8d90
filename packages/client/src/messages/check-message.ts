import { invalidOption } from '../errors/option-error.ts'
import { mostCards, mostPictures, mostQuickReplies, mostText, told } from '../from-contract/messaging.ts'
import { isRecord, isText, type JsonRecord, recordOf } from '../json-value.ts'
import { MessageError } from './message-error.ts'

/**
 * Checks a message before it is sent.
 *
 * @throws OptionError if it is none; MessageError `text_too_long`
 */
export function checkMessage(message: unknown): JsonRecord {
  if (!isRecord(message)) throw invalidOption('message', 'an object with text, attachment or attachments', message)
  const { text, attachment, attachments, quick_replies: replies } = message
  const parts = [text, attachment, attachments].filter((part) => part !== undefined)
  if (parts.length !== 1) throw invalidOption('message', 'an object with one of text, attachment, attachments', message)
  if (text !== undefined) checkText(text)
  if (replies !== undefined) {
    if (text === undefined) throw invalidOption('quick_replies', 'beside a text', replies)
    checkList('quick_replies', replies, mostQuickReplies)
  }
  if (attachments !== undefined) checkList('attachments', attachments, mostPictures)
  if (attachment !== undefined) checkAttachment(attachment)
  return message
}

function checkText(text: unknown): void {
  if (!isText(text) || text.trim() === '') throw invalidOption('text', 'a text that is not empty', text)
  const { length } = [...text]
  if (length <= mostText) return
  const why = `The text has ${length} characters, and a message has at most ${mostText}.`
  throw new MessageError('text_too_long', why, { platform: told.textTooLong })
}

function checkAttachment(attachment: unknown): void {
  const { type, payload } = recordOf(attachment)
  if (!isText(type)) throw invalidOption('attachment', 'an object with a type', attachment)
  const { template_type: kind, elements } = recordOf(payload)
  if (type === 'template' && kind !== 'button') checkList('elements', elements, mostCards)
}

function checkList(name: string, list: unknown, most: number): void {
  if (!Array.isArray(list) || list.length === 0 || list.length > most || !list.every(isRecord)) {
    throw invalidOption(name, `a list of 1 to ${most} objects`, list)
  }
}
