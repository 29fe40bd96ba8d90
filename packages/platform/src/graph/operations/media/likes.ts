import { isOver } from '../../../interactions/is-over.ts'
import { setCommentLike, setLike } from '../../../interactions/like.ts'
import { findAccount } from '../../../world/records/accounts.ts'
import { findComment } from '../../../world/records/media/comments.ts'
import { findMedia, type Media } from '../../../world/records/media/media.ts'
import type { Reader } from '../../host.ts'
import type { AccountRecord } from '../../records.ts'
import type { AnswerHandler, Asked } from '../handler.ts'
import { doesNotSupport } from './refuse-media.ts'

const rule = 'graph/operations/media/likes'

/** `POST /{ig-user}/likes`: likes a media or a comment. Twice is once. */
export const addLike: AnswerHandler<AccountRecord> = {
  answer: (reader, account, asked) => change(reader, account, asked, 'post'),
}

/** `DELETE /{ig-user}/likes`: takes a like back. */
export const takeLike: AnswerHandler<AccountRecord> = {
  answer: (reader, account, asked) => change(reader, account, asked, 'delete'),
}

function change(
  reader: Reader,
  { id: accountId }: AccountRecord,
  { parameters }: Asked,
  method: 'post' | 'delete',
): { success: true } {
  const { context } = reader.call
  const mediaId = parameters.get('media_id') ?? ''
  const commentId = parameters.get('comment_id') ?? ''
  checkOne(reader, mediaId, commentId)
  const comment = findComment(context.world, commentId)
  const media = findMedia(context.world, comment?.mediaId ?? mediaId)
  const isThere = commentId === '' || comment !== undefined
  if (media === undefined || !isThere || !isLikeable(reader, media, accountId)) {
    throw doesNotSupport(reader, method, commentId || mediaId, {
      rule,
      parameter: commentId === '' ? 'media_id' : 'comment_id',
      expected: 'a post or reel of a public account, or a comment on one',
      fix: 'Take the id from an answer of this host. Stories, broadcasts, parts of albums and private accounts’ media cannot be liked by a call.',
    })
  }
  if (comment === undefined) setLike(context, media.id, accountId, method === 'post')
  else setCommentLike(context, comment.id, accountId, method === 'post')
  return { success: true }
}

/** Not for stories or media of private accounts; their own is nobody's to withhold from an account. */
function isLikeable({ call }: Reader, media: Media, accountId: string): boolean {
  if (media.place !== 'grid' || isOver(call.context.world, media)) return false
  return media.accountId === accountId || findAccount(call.context.world, media.accountId)?.private === 0
}

/** @throws Refusal unless exactly one of the two is there */
function checkOne({ host }: Reader, mediaId: string, commentId: string): void {
  if ((mediaId === '') !== (commentId === '')) return
  const expected = 'absent when media_id is there'
  const fix = 'Send media_id or comment_id, and not both.'
  if (mediaId === '') {
    const why = { rule, parameter: 'media_id', expected: 'media_id or comment_id', fix }
    throw host.refuse('parameterRequired', why, { name: 'media_id' })
  }
  throw host.refuse(
    'invalidParameter',
    { rule, parameter: 'comment_id', received: 'both', expected, fix },
    { name: 'comment_id', expected },
  )
}
