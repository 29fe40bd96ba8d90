import { type Kysely, sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'
import type { Comment } from './comments.ts'

/** A comment as a page shows it. */
export interface ShownComment extends Comment {
  readonly username: string
  readonly hue: number
  /** The name of the app that wrote it; null: a person did. */
  readonly appName: string | null
  readonly likeCount: number
  readonly liked: 0 | 1
  /** How many of its replies this visitor may see. */
  readonly replyCount: number
}

/** Who looks, and at which part. */
export interface CommentsPart {
  /** Empty: nobody is signed in. */
  readonly viewerId: string
  /** Whether they own the media, and so see hidden comments. */
  readonly owns: boolean
  /** Behind this one. Absent: from the start. */
  readonly after?: Pick<Comment, 'id' | 'createdAt'> | undefined
  readonly count: number
}

interface Bounds {
  readonly viewerId: string
  readonly owns: 0 | 1
  readonly createdAt: number
  readonly id: string
  readonly count: number
}

type Viewer = Pick<Bounds, 'viewerId' | 'owns'>

/** The comments that a visitor may see, each with who wrote it, what it was liked by, and how many replies it has. */
const visible = (db: Kysely<Schema>, p: Viewer) =>
  db
    .selectFrom('comments')
    .innerJoin('accounts', 'accounts.id', 'comments.accountId')
    .leftJoin('apps', 'apps.id', 'comments.appId')
    .selectAll('comments')
    .select(['accounts.username', 'accounts.hue', 'apps.name as appName'])
    .select([
      sql<number>`comments.outsideLikes + (SELECT count(*) FROM commentLikes WHERE commentId = comments.id)`.as(
        'likeCount',
      ),
      sql<0 | 1>`EXISTS (SELECT 1 FROM commentLikes WHERE commentId = comments.id AND accountId = ${p.viewerId})`.as(
        'liked',
      ),
      sql<number>`(SELECT count(*) FROM comments AS reply WHERE reply.parentId = comments.id
        AND (reply.hidden = 0 OR reply.accountId = ${p.viewerId} OR ${p.owns} = 1))`.as('replyCount'),
    ])
    .where(sql<boolean>`(comments.hidden = 0 OR comments.accountId = ${p.viewerId} OR ${p.owns} = 1)`)

const threads = query<Bounds & { mediaId: string }, ShownComment>((db, p) =>
  visible(db, p)
    .where('comments.mediaId', '=', p.mediaId)
    .where('comments.parentId', 'is', null)
    .where(sql<boolean>`(comments.createdAt, comments.id) < (${p.createdAt}, ${p.id})`)
    .orderBy('comments.createdAt', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(p.count),
)
const replies = query<Bounds & { parentId: string }, ShownComment>((db, p) =>
  visible(db, p)
    .where('comments.parentId', '=', p.parentId)
    .where(sql<boolean>`(comments.createdAt, comments.id) > (${p.createdAt}, ${p.id})`)
    .orderBy('comments.createdAt')
    .orderBy('comments.id')
    .limit(p.count),
)
const one = query<Viewer & { commentId: string }, ShownComment>((db, p) =>
  visible(db, p).where('comments.id', '=', p.commentId),
)

/** The comments on a media that are no replies, newest first. */
export function listThreads(world: World, mediaId: string, part: CommentsPart): ShownComment[] {
  const after = part.after ?? { createdAt: Number.MAX_SAFE_INTEGER, id: '' }
  return world.database.all(threads, { ...boundsOf(part, after), mediaId })
}

/** The replies to a comment, oldest first. */
export function listShownReplies(world: World, parentId: string, part: CommentsPart): ShownComment[] {
  const after = part.after ?? { createdAt: 0, id: '' }
  return world.database.all(replies, { ...boundsOf(part, after), parentId })
}

/** One comment, if this visitor may see it. */
export function findShownComment(
  world: World,
  commentId: string,
  { viewerId, owns }: Pick<CommentsPart, 'viewerId' | 'owns'>,
): ShownComment | undefined {
  return world.database.first(one, { commentId, viewerId, owns: owns ? 1 : 0 })
}

function boundsOf({ viewerId, owns, count }: CommentsPart, after: Pick<Comment, 'id' | 'createdAt'>): Bounds {
  return { viewerId, owns: owns ? 1 : 0, createdAt: after.createdAt, id: after.id, count }
}
