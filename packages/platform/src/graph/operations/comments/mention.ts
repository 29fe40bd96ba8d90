import { isOver } from '../../../interactions/is-over.ts'
import { findMedia, type Media } from '../../../world/records/media/media.ts'
import { mentionsIn } from '../../../world/records/media/mentions.ts'
import type { Reader } from '../../host.ts'
import type { AccountRecord } from '../../records.ts'
import type { AnswerHandler } from '../handler.ts'
import { doesNotSupport } from '../media/refuse-media.ts'
import { checkOpen, commentOn, messageOf, say } from './write.ts'

/**
 * `POST /{ig-user}/mentions`: answers a comment that names the account, or comments on the media whose caption does. Not stories, nor tags
 * in pictures.
 */
export const answerMention: AnswerHandler<AccountRecord> = {
  answer: (reader, { id: accountId }, asked) => {
    const mediaId = asked.parameters.get('media_id') ?? ''
    const commentId = asked.parameters.get('comment_id') || null
    const text = messageOf(reader, asked)
    const media = mentioning(reader, mediaId, accountId)
    const comment = media && commentId !== null ? commentOn(reader, media, commentId) : undefined
    const isNamed =
      media !== undefined &&
      mentionsIn(reader.call.context.world, mediaId, accountId).some((mention) => mention.commentId === commentId)
    if (media === undefined || !isNamed || (commentId !== null && comment === undefined)) {
      throw doesNotSupport(reader, 'post', commentId ?? mediaId, {
        rule: 'graph/operations/comments/mention',
        parameter: commentId === null ? 'media_id' : 'comment_id',
        expected: 'a media whose caption names the account, or with comment_id a comment that does',
        fix: 'Take the ids from the mentions webhook. Without comment_id the caption has to name the account by @username.',
      })
    }
    checkOpen(reader, media, mediaId, 'media_id')
    return { id: say(reader, media, accountId, text, commentId) }
  },
}

function mentioning({ call }: Reader, mediaId: string, accountId: string): Media | undefined {
  const { world } = call.context
  const media = findMedia(world, mediaId)
  if (media === undefined || isOver(world, media) || media.place === 'story') return undefined
  return mentionsIn(world, mediaId, accountId).length === 0 ? undefined : media
}
