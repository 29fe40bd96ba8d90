import { findComment } from '../../../world/records/media/comments.ts'
import { findMedia } from '../../../world/records/media/media.ts'
import { mentionsIn } from '../../../world/records/media/mentions.ts'
import { objectNotFound } from '../../object-not-found.ts'
import type { AccountRecord } from '../../records.ts'
import type { ObjectHandler } from '../handler.ts'

const rule = 'graph/operations/discovery/mentions'

/** `mentioned_comment.comment_id(...)`: a comment that names the account. Where comments are off, it is not there. */
export const showMentionedComment: ObjectHandler<AccountRecord> = {
  object: (reader, { id: accountId, username }, { parameters }) => {
    const { world } = reader.call.context
    const id = parameters.get('comment_id')?.trim() ?? ''
    const comment = findComment(world, id)
    const media = comment && findMedia(world, comment.mediaId)
    const names =
      media !== undefined && mentionsIn(world, media.id, accountId).some(({ commentId }) => commentId === id)
    if (comment !== undefined && names && media.commentsEnabled === 1) return { node: 'IGComment', record: comment }
    throw objectNotFound(reader, id, {
      rule,
      parameter: 'comment_id',
      expected: `the id of a comment with @${username} in it`,
      fix: names
        ? 'Comments are off on its media. Its owner has to switch them on.'
        : 'Take the id from a delivery about mentions. A reply without the @name is no mention.',
    })
  },
}

/** `mentioned_media.media_id(...)`: a media whose caption names the account. */
export const showMentionedMedia: ObjectHandler<AccountRecord> = {
  object: (reader, { id: accountId, username }, { parameters }) => {
    const { world } = reader.call.context
    const id = parameters.get('media_id')?.trim() ?? ''
    const media = findMedia(world, id)
    const names = media !== undefined && mentionsIn(world, id, accountId).some(({ commentId }) => commentId === null)
    if (names) return { node: 'IGMedia', record: media }
    throw objectNotFound(reader, id, {
      rule,
      parameter: 'media_id',
      expected: `the id of a media with @${username} in its caption`,
      fix: 'Take the id from a delivery about mentions. A media with the account in a comment only is read by mentioned_comment.',
    })
  },
}
