import { readRecord } from '../../../base/request/parameter-lists.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import type { Attachment } from '../../../world/records/messages/content.ts'
import { findMessageFile } from '../../../world/records/messages/message-files.ts'
import type { Reader } from '../../host.ts'
import type { AnswerHandler } from '../handler.ts'
import { accountBehind, type Messenger } from './account-behind.ts'
import { isProblem, unfit } from './body/problem.ts'
import { type AskedAttachment, readAttachment } from './body/read-body.ts'
import { refuseBody, refuseMessage } from './refuse.ts'
import { storeFile } from './store-file.ts'

const rule = 'graph/operations/messages/attachments'

/** `POST /{ig-user}/message_attachments`: fetches a file, to be sent by its id as often as one likes. */
export const uploadAttachment: AnswerHandler<Messenger> = {
  answer: async (reader, messenger, { parameters }) => {
    const accountId = accountBehind(reader, messenger)
    const message = readRecord(parameters, 'message')
    const asked = readAttachment(message === 'invalid' ? undefined : message?.['attachment'], 'message[attachment]')
    if (isProblem(asked)) throw refuseBody(reader, asked)
    if (!('url' in asked)) throw refuseBody(reader, unfit('message[attachment][payload][url]', 'the address of a file'))
    const file = await storeFile(reader, accountId, { ...asked, reusable: true })
    return { attachment_id: file.id }
  },
}

/** What of an attachment is sent: files are fetched first. @throws Refusal */
export async function attachmentOf(reader: Reader, accountId: string, asked: AskedAttachment): Promise<Attachment> {
  if (asked.kind === 'like_heart' || asked.kind === 'template') return asked
  if (asked.kind === 'share') return sharedMedia(reader, accountId, asked.mediaId)
  if ('url' in asked) return { kind: asked.kind, fileId: (await storeFile(reader, accountId, asked)).id }
  return { kind: asked.kind, fileId: uploaded(reader, accountId, asked) }
}

function uploaded(
  reader: Reader,
  accountId: string,
  { kind, attachmentId }: { readonly kind: string; readonly attachmentId: string },
): string {
  const file = findMessageFile(reader.call.context.world, attachmentId)
  if (file?.accountId === accountId && file.reusable === 1 && file.kind === kind) return file.id
  throw refuseMessage(reader, 'messageAttachId', {
    rule,
    parameter: 'message[attachment][payload][attachment_id]',
    received: attachmentId.slice(0, 200),
    expected: `the id of a file of this account, of type ${kind}, that was uploaded or sent with is_reusable`,
    fix: 'Upload it first: POST /{ig-user}/message_attachments.',
  })
}

function sharedMedia(reader: Reader, accountId: string, mediaId: string): Attachment {
  const media = findMedia(reader.call.context.world, mediaId)
  if (media?.accountId === accountId && media.place === 'grid')
    return { kind: media.productType === 'REELS' ? 'reel' : 'post', mediaId }
  throw refuseMessage(reader, 'messageInvalidData', {
    rule,
    parameter: 'message[attachment][payload][id]',
    received: mediaId.slice(0, 200),
    expected: 'the id of a post or reel of the account itself',
    fix: 'Take an id of GET /{ig-user}/media.',
  })
}
