import type { Child } from 'hono/jsx'
import { fileAddress } from '../../../../files/address.ts'
import { isOver } from '../../../../interactions/is-over.ts'
import { maySee } from '../../../../interactions/may-see.ts'
import type { SiteContext } from '../../../../site-kit/site.ts'
import { findAccount } from '../../../../world/records/accounts.ts'
import { findMedia } from '../../../../world/records/media/media.ts'
import type { Attachment } from '../../../../world/records/messages/content.ts'
import { findMessageFile, type MessageFile } from '../../../../world/records/messages/message-files.ts'
import type { Message } from '../../../../world/records/messages/messages.ts'
import { instagramLink } from '../../frame.tsx'
import { mediaPath } from '../../media/addresses.ts'
import { describe, kindOf } from '../../media/describe.ts'
import { PrintOf } from '../../media/print.tsx'
import type { SeenConversation } from '../find-conversation.ts'
import { Cards } from './cards.tsx'

/** What a message holds besides its text. @param at Which of its attachments. */
export function Attached(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly message: Message
  readonly attachment: Attachment
  readonly at: number
}): Child {
  const { c, conversation, message, attachment, at } = props
  if (attachment.kind === 'like_heart')
    return (
      <p class="heart" role="img" aria-label="A heart">
        ❤️
      </p>
    )
  if (attachment.kind === 'template')
    return <Cards c={c} conversation={conversation} message={message} template={attachment.template} at={at} />
  if ('mediaId' in attachment)
    return <Shared c={c} conversation={conversation} kind={attachment.kind} mediaId={attachment.mediaId} />
  const file = findMessageFile(c.env.call.context.world, attachment.fileId)
  return file === undefined ? (
    <p class="bubble soft">A file that is no longer there.</p>
  ) : (
    <Sent c={c} file={file} from={message.senderId === conversation.viewer.id ? 'you' : conversation.other.username} />
  )
}

function Sent({
  c,
  file,
  from,
}: {
  readonly c: SiteContext
  readonly file: MessageFile
  readonly from: string
}): Child {
  const { context, destination } = c.env.call
  const at = { world: context.world, destination }
  const address = fileAddress(at, { mediaId: file.id, part: 'file' }, file.kind !== 'image')
  if (file.kind === 'image')
    return (
      <a class="sent" href={address}>
        <img src={address} alt={`From ${from}`} loading="lazy" />
      </a>
    )
  if (file.kind === 'video')
    return (
      // biome-ignore lint/a11y/useMediaCaption: a video in a message has no captions
      <video class="sent" src={address} controls preload="metadata" playsinline aria-label="A video" />
    )
  if (file.kind === 'audio')
    // biome-ignore lint/a11y/useMediaCaption: a sound in a message has no captions
    return <audio class="sent" src={address} controls preload="metadata" aria-label="A sound" />
  return (
    <p class="bubble">
      <a href={address}>Document, {Math.ceil(file.size / 1024).toLocaleString('en')} KB</a>
    </p>
  )
}

/** A post, reel or story that is passed on; or a story in which the visitor is mentioned. */
function Shared(props: {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly kind: 'post' | 'reel' | 'story' | 'story_mention'
  readonly mediaId: string
}): Child {
  const { c, conversation, kind, mediaId } = props
  const { world } = c.env.call.context
  const media = findMedia(world, mediaId)
  const owner = media && findAccount(world, media.accountId)
  if (
    media === undefined ||
    owner === undefined ||
    !maySee(world, conversation.viewer.id, owner) ||
    isOver(world, media)
  )
    return <p class="bubble soft">A {kind === 'story_mention' ? 'story' : kind} that you cannot see.</p>
  const mention = kind === 'story_mention' ? `${owner.username} mentioned somebody in a story` : undefined
  return (
    <a class="shared" href={instagramLink(c, mediaPath(media, owner.username))}>
      <PrintOf c={c} media={media} />
      <span>
        <b>{owner.username}</b> <span class="soft">{mention ?? kindOf(media)}</span>
        <span class="clamped">{describe(media)}</span>
      </span>
    </a>
  )
}
