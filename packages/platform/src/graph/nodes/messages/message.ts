import { limits } from '@darkroom/contract'
import { midFor, urlOfFile } from '../../../deliveries/webhooks/message-value.ts'
import { resourceRefusal } from '../../../explain/resource-refusal.ts'
import { mediaUrl } from '../../../files/media-url.ts'
import { loginOf } from '../../../identity/caller.ts'
import { isOver } from '../../../interactions/is-over.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import type { Attachment } from '../../../world/records/messages/content.ts'
import { findMessageFile } from '../../../world/records/messages/message-files.ts'
import { printMessageId, readMessageId } from '../../../world/records/messages/message-ids.ts'
import { findMessage, listMessages, type Message } from '../../../world/records/messages/messages.ts'
import { listReactions } from '../../../world/records/messages/reactions.ts'
import type { Reader } from '../../host.ts'
import type { FieldValue, NodeKind } from '../../node.ts'
import type { Json, MessageRecord } from '../../records.ts'
import { mediaAddress } from '../media/media-address.ts'
import { timestamp } from '../timestamp.ts'
import { personIn } from './message-person.ts'
import { sideOf, whyNoConversation } from './reach-conversation.ts'

const readable = limits.conv20.value

/** A message of a conversation that the caller reaches. Of those behind the newest twenty there is the id and the time. */
export const message: NodeKind<'Message'> = {
  find: (reader, id) => {
    const address = readMessageId(id)
    const side = address && sideOf(reader, address.threadId)
    const found = address && findMessage(reader.call.context.world, address.messageId)
    if (side === undefined || found?.threadId !== side.threadId || address?.accountId !== side.accountId)
      return undefined
    if (found.deletedAt !== null || !isReadable(reader, found)) throw deleted(reader, found)
    return { accountId: side.accountId, otherId: side.otherId, message: found }
  },
  whyNot: (reader, id) => {
    const address = readMessageId(id)
    return address && whyNoConversation(reader, address.threadId)
  },
  resolvers: {
    id: (_, { accountId, message: { id, threadId } }) => printMessageId({ accountId, threadId, messageId: id }),
    created_time: (_, { message }) => timestamp(message.createdAt),
    from: detail(({ call }, { accountId, message }) => personIn(call.context.world, accountId, message.senderId)),
    to: detail(({ call }, { accountId, otherId, message }) => ({
      data: [personIn(call.context.world, accountId, message.senderId === accountId ? otherId : accountId)],
    })),
    // Of a message without text there is an empty one (pages "Conversations API"); here it is left out (contract).
    message: detail((_, { message }) => message.text || undefined),
    attachments: detail((reader, { message }) =>
      listOf((message.content.attachments ?? []).map((one) => attached(reader, one))),
    ),
    reactions: detail(({ call }, { accountId, message }) => {
      const { world } = call.context
      const byName = Map.groupBy(listReactions(world, message.id), ({ reaction }) => reaction)
      return listOf(
        [...byName].map(([reaction, given]) => ({
          reaction,
          users: given.map((one) => personIn(world, accountId, one.accountId)),
        })),
      )
    }),
    shares: detail((reader, { message }) =>
      listOf((message.content.attachments ?? []).map((one) => shared(reader, one))),
    ),
    story: detail((reader, { message }) => storyOf(reader, message)),
    is_unsupported: detail((_, { message }) => message.content.unsupported),
    reply_to: detail((_, { accountId, message }) => {
      const { replyToId, threadId } = message
      return replyToId === null ? undefined : { mid: midFor(accountId, { threadId, id: replyToId }) }
    }),
  },
}

/** A field that only the newest messages have. */
function detail(
  resolve: (reader: Reader, record: MessageRecord) => FieldValue,
): (reader: Reader, record: MessageRecord) => FieldValue {
  return (reader, record) => (isReadable(reader, record.message) ? resolve(reader, record) : undefined)
}

const oldestReadable = new WeakMap<Reader['call'], Map<string, number>>()

/** Whether a message is one of the newest twenty of its thread, which is found out once a request. */
function isReadable({ call }: Reader, { threadId, seq }: Message): boolean {
  const ofCall = oldestReadable.get(call) ?? new Map<string, number>()
  oldestReadable.set(call, ofCall)
  const known = ofCall.get(threadId)
  const oldest = known ?? listMessages(call.context.world, threadId, { count: readable }).at(-1)?.seq ?? 0
  ofCall.set(threadId, oldest)
  return seq >= oldest
}

function deleted(reader: Reader, { deletedAt }: Message): Error {
  const why = deletedAt === null ? 'It is behind the newest twenty of its conversation.' : 'Who sent it took it back.'
  return resourceRefusal(loginOf(reader.caller), 'messageDeleted', {
    rule: 'graph/nodes/messages/message',
    parameter: 'path',
    received: deletedAt === null ? 'an older message' : 'a message that was unsent',
    expected: `one of the newest ${readable} messages of a conversation`,
    fix: `${why} Keep what webhooks say of messages when they come.`,
  })
}

function listOf(items: readonly (Json | undefined)[]): FieldValue {
  const data = items.filter((item) => item !== undefined)
  return data.length === 0 ? undefined : { data }
}

/** A file, as messages have it; undefined: it is none. */
function attached({ call }: Reader, attachment: Attachment): Json | undefined {
  if (!('fileId' in attachment)) return undefined
  const { world } = call.context
  const file = findMessageFile(world, attachment.fileId)
  const url = urlOfFile(call.context, attachment.fileId)
  if (file === undefined || url === undefined) return undefined
  if (file.kind === 'image') {
    const size = file.width === 0 ? {} : { width: String(file.width), height: String(file.height) }
    return { id: file.id, image_data: { url, ...size, preview_url: url } }
  }
  if (file.kind === 'video') return { id: file.id, video_data: { url } }
  return { id: file.id, size: String(file.size), file_url: url }
}

/** What was passed on: a media by its address, or cards. */
function shared(reader: Reader, attachment: Attachment): Json | undefined {
  if (attachment.kind === 'template') return { template: attachment.template as unknown as Json }
  if (attachment.kind !== 'post' && attachment.kind !== 'reel') return undefined
  const media = findMedia(reader.call.context.world, attachment.mediaId)
  return media === undefined
    ? undefined
    : { link: mediaAddress(media, findAccount(reader.call.context.world, media.accountId)?.username ?? '') }
}

/** The story that a message answers or that mentions the account. Once it is over there is no link. */
function storyOf(reader: Reader, { content }: Message): FieldValue {
  const mention = content.attachments?.find(({ kind }) => kind === 'story_mention')
  const id = content.storyId ?? (mention !== undefined && 'mediaId' in mention ? mention.mediaId : undefined)
  const { world } = reader.call.context
  const media = id === undefined ? undefined : findMedia(world, id)
  if (media === undefined) return undefined
  const link = isOver(world, media) ? '' : mediaUrl(reader.call, media)
  return { [content.storyId === undefined ? 'mention' : 'reply_to']: { link, id: media.id } }
}
