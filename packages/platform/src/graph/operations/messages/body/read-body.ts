import { limits } from '@darkroom/contract'
import type { FileKind } from '../../../../interactions/messages/keep-file.ts'
import type { QuickReply, Template } from '../../../../world/records/messages/content.ts'
import { type BodyProblem, isProblem, recordIn, textIn, unfit } from './problem.ts'
import { listIn, readTemplate } from './read-template.ts'

/** What an attachment asks to be sent. */
export type AskedAttachment =
  | { readonly kind: FileKind; readonly url: string; readonly reusable: boolean }
  | { readonly kind: FileKind; readonly attachmentId: string }
  | { readonly kind: 'like_heart' }
  | { readonly kind: 'share'; readonly mediaId: string }
  | { readonly kind: 'template'; readonly template: Template }

/** A message as it was asked to be sent. */
export interface MessageBody {
  readonly text: string
  readonly attachments: readonly AskedAttachment[]
  readonly quickReplies: readonly QuickReply[]
}

const mostQuickReplies = limits.msgQuickReplies.value
/** Pictures that one message holds (/documentation/instagram-platform, Messaging API). */
const mostPictures = limits.msgPictures.value

/** How long a text can be: 2000 characters were counted, and the page says 1000 bytes (contract: limits.msgText). */
export interface TextLimit {
  readonly documented: boolean
}

/** Reads the `message` of a send: a text, with answers to tap or without; or files, a heart, a post, cards. */
export function readBody(value: unknown, limit: TextLimit): MessageBody | BodyProblem {
  const message = recordIn(value)
  if (message === undefined) return unfit('message', 'a JSON object with text or an attachment')
  const text = readText(message['text'], limit)
  if (typeof text !== 'string') return text
  const attachments = readAttachments(message)
  if (isProblem(attachments)) return attachments
  const { items } = attachments
  if (text === '' && items.length === 0) return unfit('message', 'a text that is not empty, or an attachment')
  if (text !== '' && items.length > 0)
    return unfit('message', 'text or an attachment, not both', 'Send the text and the attachment as two messages.')
  const replies = message['quick_replies']
  if (replies === undefined) return { text, attachments: items, quickReplies: [] }
  if (text === '') return unfit('message[quick_replies]', 'answers beside a text')
  const read = listIn(replies, 'message[quick_replies]', mostQuickReplies, readQuickReply)
  return isProblem(read) ? read : { text, attachments: items, quickReplies: read.items }
}

function readText(value: unknown, { documented }: TextLimit): string | BodyProblem {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') return unfit('message[text]', 'a text')
  const most = documented ? 1000 : limits.msgText.value
  const length = documented ? Buffer.byteLength(value) : [...value].length
  if (length > most) {
    const unit = documented ? 'bytes' : 'characters'
    const expected = `at most ${most} ${unit}`
    return {
      error: 'messageTextTooLong',
      at: 'message[text]',
      received: `${length} ${unit}`,
      expected,
      fix: 'Split the text into several messages.',
    }
  }
  return value.trim() === '' ? '' : value
}

function readAttachments(
  message: Readonly<Record<string, unknown>>,
): { readonly items: readonly AskedAttachment[] } | BodyProblem {
  if (message['attachments'] !== undefined) {
    const value = message['attachments']
    // Several pictures are one message; nothing else comes in numbers.
    const read = listIn(Array.isArray(value) ? value : [value], 'message[attachments]', mostPictures, readAttachment)
    if (isProblem(read))
      return { ...read, error: Array.isArray(value) && value.length > mostPictures ? 'messageMultiImage' : read.error }
    const isMixed = read.items.length > 1 && read.items.some(({ kind }) => kind !== 'image')
    return isMixed ? { ...unfit('message[attachments]', 'pictures only'), error: 'messageMultiImage' } : read
  }
  if (message['attachment'] === undefined) return { items: [] }
  const one = readAttachment(message['attachment'], 'message[attachment]')
  return isProblem(one) ? one : { items: [one] }
}

/** Reads an attachment: `{type, payload}`. */
export function readAttachment(value: unknown, at: string): AskedAttachment | BodyProblem {
  const attachment = recordIn(value)
  const type = attachment?.['type']
  const payload = recordIn(attachment?.['payload']) ?? {}
  const inside = `${at}[payload]`
  switch (type) {
    case 'like_heart':
      return { kind: type }
    case 'MEDIA_SHARE': {
      const mediaId = textIn(payload['id'])
      return mediaId === undefined
        ? unfit(`${inside}[id]`, 'the id of a post of the account')
        : { kind: 'share', mediaId }
    }
    case 'template': {
      const template = readTemplate(payload, inside)
      return isProblem(template) ? template : { kind: type, template }
    }
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return readFile(type, payload, inside)
    default:
      return unfit(`${at}[type]`, 'one of image, audio, video, file, like_heart, MEDIA_SHARE, template')
  }
}

function readFile(
  kind: FileKind,
  payload: Readonly<Record<string, unknown>>,
  at: string,
): AskedAttachment | BodyProblem {
  const attachmentId = textIn(payload['attachment_id'])
  if (attachmentId !== undefined) return { kind, attachmentId }
  const url = textIn(payload['url'])
  const reusable = payload['is_reusable']
  if (url === undefined) return unfit(`${at}[url]`, 'the address of the file, or attachment_id')
  return { kind, url, reusable: reusable === true || reusable === 'true' || reusable === 1 }
}

function readQuickReply(value: unknown, at: string): QuickReply | BodyProblem {
  const reply = recordIn(value)
  const type = reply?.['content_type']
  if (type === 'user_phone_number' || type === 'user_email') return { content_type: type }
  if (type !== 'text') return unfit(`${at}[content_type]`, 'text, user_phone_number or user_email')
  const title = textIn(reply?.['title'])
  const payload = textIn(reply?.['payload'])
  const image = textIn(reply?.['image_url'])
  if (title === undefined || [...title].length > 20) return unfit(`${at}[title]`, 'a text of at most 20 characters')
  if (payload === undefined || payload.length > 1000)
    return unfit(`${at}[payload]`, 'a text of at most 1000 characters')
  return { content_type: type, title, payload, ...(image === undefined ? {} : { image_url: image }) }
}
