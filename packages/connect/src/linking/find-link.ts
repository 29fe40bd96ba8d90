import { hashOf } from '../base/hash.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { LinkRow } from '../store/schema.ts'

/** A link by the secret in its URL. */
export function findLinkBySecret({ store }: Context, secret: string): Promise<LinkRow | undefined> {
  return store.run((db) => db.selectFrom('link').selectAll().where('urlHash', '=', hashOf(secret)).executeTakeFirst())
}

/** A link by the `state` that came back from the window. */
export function findLinkByState({ store }: Context, state: string): Promise<LinkRow | undefined> {
  return store.run((db) => db.selectFrom('link').selectAll().where('stateHash', '=', hashOf(state)).executeTakeFirst())
}

/** A link by its id, whoever's it is. */
export function findLink({ store }: Context, id: string): Promise<LinkRow | undefined> {
  return store.run((db) => db.selectFrom('link').selectAll().where('id', '=', id).executeTakeFirst())
}

/** A tenant's link. @throws Problem 404 */
export async function getLink(context: Context, tenantId: string, id: string): Promise<LinkRow> {
  const row = await findLink(context, id)
  if (row === undefined || row.tenantId !== tenantId)
    throw new Problem(404, 'link_not_found', `There is no link ${id}.`, 'Make another with POST /v1/links.')
  return row
}

/** Changes a link, if nobody has since it was read. Returns whether it did. */
export async function changeLink({ store }: Context, row: LinkRow, changes: Partial<LinkRow>): Promise<boolean> {
  const { numUpdatedRows } = await store.run((db) =>
    db
      .updateTable('link')
      .set({ ...changes, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .executeTakeFirst(),
  )
  return numUpdatedRows === 1n
}
