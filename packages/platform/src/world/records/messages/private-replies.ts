import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

type PrivateReply = Schema['privateReplies']

const one = query<{ commentId: string }, PrivateReply>((db, p) =>
  db.selectFrom('privateReplies').selectAll().where('commentId', '=', p.commentId),
)
const insert = query<PrivateReply>((db, p) =>
  db.insertInto('privateReplies').values({ commentId: p.commentId, messageId: p.messageId }),
)

/** Whether a comment was answered by a message before. */
export function hasPrivateReply(world: World, commentId: string): boolean {
  return world.database.first(one, { commentId }) !== undefined
}

export function insertPrivateReply(world: World, commentId: string, messageId: string): void {
  world.database.run(insert, { commentId, messageId })
}
