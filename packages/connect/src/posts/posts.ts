import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { PostRow, PostState } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'

/** A post by its id, whoever's it is: for connect's own work. */
export function findPost({ store }: Context, id: string): Promise<PostRow | undefined> {
  return store.run((db) => db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst())
}

/** A tenant's post. Another tenant's is not there. @throws Problem 404 */
export async function getPost({ store }: Pick<Context, 'store'>, tenantId: string, id: string): Promise<PostRow> {
  return store.run((db) => postIn(db, tenantId, id))
}

/** The same, in a transaction. @throws Problem 404 */
export async function postIn(db: Queries, tenantId: string, id: string): Promise<PostRow> {
  const row = await db
    .selectFrom('post')
    .selectAll()
    .where('id', '=', id)
    .where('tenantId', '=', tenantId)
    .executeTakeFirst()
  if (row !== undefined) return row
  throw new Problem(404, 'post_not_found', `There is no post ${id}.`, 'GET /v1/posts lists those of this API key.')
}

/** A tenant's posts, in the order in which they were made. @param filter `after`: the id after which to go on. */
export function listPosts(
  { store }: Context,
  tenantId: string,
  {
    state,
    connectionId,
    after,
    limit,
  }: {
    state?: PostState | undefined
    connectionId?: string | undefined
    after?: string | undefined
    limit: number
  },
): Promise<PostRow[]> {
  return store.run((db) => {
    let query = db.selectFrom('post').selectAll().where('tenantId', '=', tenantId)
    if (state !== undefined) query = query.where('state', '=', state)
    if (connectionId !== undefined) query = query.where('connectionId', '=', connectionId)
    if (after !== undefined) query = query.where('id', '>', after)
    return query.orderBy('id').limit(limit).execute()
  })
}

/**
 * Changes a post, if it is still as it was read. A new state or reason is added to its history.
 *
 * @param at When that is.
 * @returns The row as it is now; undefined: it is not, and nothing was changed.
 */
export function changePostRow(
  db: Queries,
  row: PostRow,
  changes: Partial<PostRow>,
  at: number,
): Promise<PostRow | undefined> {
  return db
    .updateTable('post')
    .set({ ...changes, history: historyOf(row, changes, at), version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .returningAll()
    .executeTakeFirst()
}

/** A state or a reason that a post came to. */
export interface HistoryEntry {
  readonly at: number
  readonly state: PostState
  readonly reason: string | null
  readonly detail: string | null
}

/** The first entries and the latest that are kept, where there are many. */
const [firstKept, lastKept] = [10, 50]

function historyOf(
  row: PostRow,
  { state = row.state, reason = row.reason, detail = null }: Partial<PostRow>,
  at: number,
): string {
  if (state === row.state && reason === row.reason) return row.history
  const entries = JSON.parse(row.history) as HistoryEntry[]
  const kept = [...entries.slice(0, firstKept), ...entries.slice(firstKept).slice(-lastKept)]
  return JSON.stringify([...kept, { at, state, reason, detail } satisfies HistoryEntry])
}
