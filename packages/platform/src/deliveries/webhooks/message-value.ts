import type { Context } from '../../call.ts'
import { fileAddress } from '../../files/address.ts'
import { igScopedId } from '../../world/records/ig-scoped-ids.ts'
import { findMedia } from '../../world/records/media/media.ts'
import type { Attachment } from '../../world/records/messages/content.ts'
import { findMessageFile } from '../../world/records/messages/message-files.ts'
import { printMessageId } from '../../world/records/messages/message-ids.ts'
import type { Message } from '../../world/records/messages/messages.ts'
import type { World } from '../../world/world.ts'

/** Under which id an account knows somebody in a conversation: itself by its own, everybody else by a scoped one. */
export function idAsKnownBy(world: World, accountId: string, id: string): string {
  return id === accountId ? id : igScopedId(world, accountId, id)
}

/** A message's id as apps of an account know it. */
export function midFor(accountId: string, { threadId, id }: Pick<Message, 'threadId' | 'id'>): string {
  return printMessageId({ accountId, threadId, messageId: id })
}

/** What a delivery says of a message, its keys in the recorded order: `mid`, text or attachments, `reply_to`, `is_echo` last. */
export function messageValue(context: Pick<Context, 'world' | 'origin'>, accountId: string, message: Message): object {
  const { content, text, replyToId, threadId } = message
  const mid = midFor(accountId, message)
  if (content.unsupported === true) return { mid, is_unsupported: true }
  const attachments = (content.attachments ?? []).flatMap((one) => attachmentValue(context, one) ?? [])
  const answered = storyValue(context, content.storyId)
  const replyTo = replyToId === null ? undefined : { mid: midFor(accountId, { threadId, id: replyToId }) }
  return {
    mid,
    ...(text === '' ? {} : { text }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(content.quickReply === undefined ? {} : { quick_reply: { payload: content.quickReply } }),
    ...(content.referral === undefined ? {} : { referral: content.referral }),
    ...(answered === undefined ? {} : { reply_to: { story: answered } }),
    ...(replyTo === undefined ? {} : { reply_to: replyTo }),
    ...(text === '' && attachments.length === 0 ? { is_unsupported: true } : {}),
  }
}

function storyValue(context: Pick<Context, 'world' | 'origin'>, storyId: string | undefined): object | undefined {
  const url = storyId === undefined ? undefined : urlOfMedia(context, storyId)
  return url === undefined ? undefined : { url, id: storyId }
}

/** @returns undefined for what has no form in a delivery: a heart, or a media that is gone. */
function attachmentValue(context: Pick<Context, 'world' | 'origin'>, attachment: Attachment): object | undefined {
  if (attachment.kind === 'like_heart') return undefined
  if ('template' in attachment) {
    const { template_type: type, ...template } = attachment.template
    return { type: 'template', payload: { [type]: template } }
  }
  if ('mediaId' in attachment) return mediaValue(context, attachment.kind, attachment.mediaId)
  const url = urlOfFile(context, attachment.fileId)
  return url === undefined ? undefined : { type: attachment.kind, payload: { url } }
}

function mediaValue(
  context: Pick<Context, 'world' | 'origin'>,
  kind: 'post' | 'reel' | 'story' | 'story_mention',
  mediaId: string,
): object | undefined {
  const url = urlOfMedia(context, mediaId)
  if (url === undefined) return undefined
  const caption = findMedia(context.world, mediaId)?.caption ?? ''
  const title = caption === '' ? {} : { title: caption }
  if (kind === 'post') return { type: 'ig_post', payload: { ig_post_media_id: mediaId, ...title, url } }
  if (kind === 'reel') return { type: 'ig_reel', payload: { reel_video_id: mediaId, ...title, url } }
  if (kind === 'story') return { type: 'ig_story', payload: { story_media_id: mediaId, story_media_url: url } }
  return { type: 'story_mention', payload: { url } }
}

/** The address of a file of messages. @returns undefined if it is gone. */
export function urlOfFile({ world, origin }: Pick<Context, 'world' | 'origin'>, id: string): string | undefined {
  const file = findMessageFile(world, id)
  if (file === undefined) return undefined
  return fileAddress(
    { world, destination: { reachedBy: 'prefix', origin } },
    { mediaId: id, part: 'file' },
    file.kind !== 'image',
  )
}

function urlOfMedia({ world, origin }: Pick<Context, 'world' | 'origin'>, id: string): string | undefined {
  const media = findMedia(world, id)
  if (media === undefined) return undefined
  const isVideo = media.mediaType === 'VIDEO' && media.fileId !== null
  return fileAddress({ world, destination: { reachedBy: 'prefix', origin } }, { mediaId: id, part: 'file' }, isVideo)
}
