import { query } from '../../store/query.ts'
import type { CollaboratorRow, CommentRow, MediaRow, UserTagRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** Everything that a world's media have, with usernames in place of ids of accounts: what a saved world is made of. */
export interface EveryMedia {
  /** Oldest first. */
  readonly media: readonly MediaRow[]
  readonly tags: readonly (UserTagRow & Named)[]
  readonly collaborators: readonly (CollaboratorRow & Named)[]
  /** Replies too, oldest first. */
  readonly comments: readonly (CommentRow & Named)[]
  readonly likes: readonly ({ readonly mediaId: string } & Named)[]
  readonly commentLikes: readonly ({ readonly commentId: string } & Named)[]
}

interface Named {
  readonly username: string
}

const media = query<object, MediaRow>((db) => db.selectFrom('media').selectAll().orderBy('createdAt').orderBy('id'))
const tags = query<object, UserTagRow & Named>((db) =>
  db
    .selectFrom('userTags')
    .innerJoin('accounts', 'accounts.id', 'userTags.accountId')
    .selectAll('userTags')
    .select('accounts.username')
    .orderBy('userTags.position'),
)
const collaborators = query<object, CollaboratorRow & Named>((db) =>
  db
    .selectFrom('collaborators')
    .innerJoin('accounts', 'accounts.id', 'collaborators.accountId')
    .selectAll('collaborators')
    .select('accounts.username')
    .orderBy('collaborators.position'),
)
const comments = query<object, CommentRow & Named>((db) =>
  db
    .selectFrom('comments')
    .innerJoin('accounts', 'accounts.id', 'comments.accountId')
    .selectAll('comments')
    .select('accounts.username')
    .orderBy('comments.createdAt')
    .orderBy('comments.id'),
)
const likes = query<object, { mediaId: string } & Named>((db) =>
  db
    .selectFrom('likes')
    .innerJoin('accounts', 'accounts.id', 'likes.accountId')
    .select(['likes.mediaId', 'accounts.username'])
    .orderBy('accounts.username'),
)
const commentLikes = query<object, { commentId: string } & Named>((db) =>
  db
    .selectFrom('commentLikes')
    .innerJoin('accounts', 'accounts.id', 'commentLikes.accountId')
    .select(['commentLikes.commentId', 'accounts.username'])
    .orderBy('accounts.username'),
)

/** Reads every media of a world with all that belongs to it. */
export function listEveryMedia({ database }: World): EveryMedia {
  return {
    media: database.all(media, {}),
    tags: database.all(tags, {}),
    collaborators: database.all(collaborators, {}),
    comments: database.all(comments, {}),
    likes: database.all(likes, {}),
    commentLikes: database.all(commentLikes, {}),
  }
}
