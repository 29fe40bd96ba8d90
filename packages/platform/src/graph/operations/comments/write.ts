import { limits } from '@darkroom/contract'
import { appIdOf } from '../../../identity/caller.ts'
import { addComment, hideComment, removeComment } from '../../../interactions/comment.ts'
import { whyNoComments } from '../../../interactions/may-comment.ts'
import { type Comment, findComment } from '../../../world/records/media/comments.ts'
import { findMedia, type Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import type { AnswerHandler, Asked } from '../handler.ts'
import { isTrue } from '../is-true.ts'
import { doesNotSupport } from '../media/refuse-media.ts'

const rule = 'graph/operations/comments/write'

/** `POST /{ig-media}/comments`: comments on one's own media. */
export const createComment: AnswerHandler<Media> = {
  answer: (reader, media, asked) => {
    const text = messageOf(reader, asked)
    checkOpen(reader, media, media.id)
    return { id: say(reader, media, media.accountId, text, null) }
  },
}

/** `POST /{ig-comment}/replies`: answers a comment; an answer to a reply hangs on the first comment. Hidden ones are not answered. */
export const createReply: AnswerHandler<Comment> = {
  answer: (reader, comment, asked) => {
    const text = messageOf(reader, asked)
    const media = mediaOf(reader, comment)
    checkOpen(reader, media, comment.id)
    if (comment.hidden === 1) {
      const fix = 'Show the comment again first: POST /{ig-comment}?hide=false.'
      throw doesNotSupport(reader, 'post', comment.id, { rule, parameter: 'path', expected: 'a visible comment', fix })
    }
    return { id: say(reader, media, media.accountId, text, comment.id) }
  },
}

/** `POST /{ig-comment}`: hides a comment from others, or shows it again. Those on broadcasts cannot be hidden. */
export const updateComment: AnswerHandler<Comment> = {
  answer: (reader, comment, { parameters }) => {
    if (mediaOf(reader, comment).place === 'live') {
      const fix = 'Delete it instead.'
      throw doesNotSupport(reader, 'post', comment.id, { rule, parameter: 'path', expected: 'no live comment', fix })
    }
    hideComment(reader.call.context, comment.id, isTrue(parameters.get('hide')))
    return { success: true }
  },
}

/** `DELETE /{ig-comment}`: with its replies. */
export const removeCommentByCall: AnswerHandler<Comment> = {
  answer: ({ call }, { id }) => {
    removeComment(call.context, id)
    return { success: true }
  },
}

/** Writes a comment in an account's name, and tells its id. */
export function say(reader: Reader, media: Media, accountId: string, text: string, parentId: string | null): string {
  const said = { mediaId: media.id, accountId, text, parentId, appId: appIdOf(reader.caller) }
  return addComment(reader.call.context, said).id
}

/** What is to be said, without blanks around it. @throws Refusal if it is empty or too long */
export function messageOf({ host }: Reader, { parameters }: Asked): string {
  const text = parameters.get('message')?.trim() ?? ''
  if (text === '') {
    const why = { rule, parameter: 'message', expected: 'a text that is not blank', fix: 'Send message.' }
    throw host.refuse('parameterRequired', why, { name: 'message' })
  }
  const most = limits.commentText.value
  const { length } = [...text]
  if (length <= most) return text
  const expected = `at most ${most} characters long`
  throw host.refuse(
    'invalidParameter',
    { rule, parameter: 'message', received: `${length} characters`, expected, fix: 'Shorten the comment.' },
    { name: 'message', expected },
  )
}

/** @throws Refusal if nobody can comment on the media; nor can an app during a broadcast */
export function checkOpen(reader: Reader, media: Media, id: string, parameter = 'path'): void {
  const why =
    media.place === 'live' ? 'An app does not comment on a broadcast.' : whyNoComments(reader.call.context.world, media)
  if (why === undefined) return
  throw doesNotSupport(reader, 'post', id, {
    rule,
    parameter,
    expected: 'a post, reel or album with comments on',
    fix: `${why} Comments are switched on by POST /{ig-media}?comment_enabled=true.`,
  })
}

/** The media that a comment is on. */
function mediaOf({ call }: Reader, { mediaId }: Comment): Media {
  const media = findMedia(call.context.world, mediaId)
  // A comment goes with its media.
  if (media === undefined) throw new Error(`The comment's media ${mediaId} is not there`)
  return media
}

/** A comment by its id, if it is on the media. */
export function commentOn({ call }: Reader, media: Media, id: string): Comment | undefined {
  const comment = findComment(call.context.world, id)
  return comment?.mediaId === media.id ? comment : undefined
}
