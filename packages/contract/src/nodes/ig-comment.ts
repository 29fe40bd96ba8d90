import { type Evidence, reported } from '../evidence.ts'
import { comments } from './needs.ts'
import type { Node } from './node.ts'

const igCommentPage: Evidence = {
  documented: '/documentation/instagram-platform/instagram-graph-api/reference/ig-comment',
}

/** A comment, or a reply to one. */
export const igComment = {
  logins: ['instagram', 'facebook'],
  path: '/{ig-comment-id}',
  typeName: 'IGComment',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: comments, public: true, evidence: igCommentPage },
    text: { type: 'string', in: comments, public: true, evidence: igCommentPage },
    timestamp: { type: 'timestamp', in: comments, public: true, evidence: igCommentPage },
    from: { type: { node: 'CommentFrom' }, in: comments, evidence: igCommentPage },
    hidden: { type: 'boolean', in: comments, evidence: igCommentPage },
    like_count: { type: 'integer', in: comments, public: true, evidence: igCommentPage },
    media: { type: { node: 'IGMedia' }, in: comments, evidence: igCommentPage },
    parent_id: { type: 'string', in: comments, omitted: 'it is no reply', evidence: igCommentPage },
    user: { type: { node: 'IGUser' }, in: comments, omitted: 'somebody else wrote it', evidence: igCommentPage },
    username: { type: 'string', in: comments, public: true, evidence: igCommentPage },
    legacy_instagram_comment_id: {
      type: 'string',
      in: { facebook: 'instagram_manage_comments' },
      evidence: igCommentPage,
    },
  },
} as const satisfies Node

/** Who wrote a comment. */
export const commentFrom = {
  logins: ['instagram', 'facebook'],
  defaults: ['id', 'username'],
  fields: {
    id: { type: 'string', in: comments, evidence: igCommentPage },
    username: { type: 'string', in: comments, evidence: igCommentPage },
    self_ig_scoped_id: { type: 'string', in: comments, omitted: 'somebody else wrote it', evidence: reported },
  },
} as const satisfies Node
