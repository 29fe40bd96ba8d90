import { query } from '../../store/query.ts'
import type { MessageFileRow } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** A file of messages: one that was sent, or that was uploaded to be sent. */
export type MessageFile = MessageFileRow

const byId = query<{ id: string }, MessageFile>((db, p) =>
  db.selectFrom('messageFiles').selectAll().where('id', '=', p.id),
)
const insert = query<MessageFile>((db, p) =>
  db.insertInto('messageFiles').values({
    id: p.id,
    accountId: p.accountId,
    kind: p.kind,
    fileId: p.fileId,
    size: p.size,
    width: p.width,
    height: p.height,
    reusable: p.reusable,
    createdAt: p.createdAt,
  }),
)

export function findMessageFile(world: World, id: string): MessageFile | undefined {
  return world.database.first(byId, { id })
}

export function insertMessageFile(world: World, file: MessageFile): void {
  world.database.run(insert, file)
}
