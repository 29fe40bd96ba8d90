import { query } from '../store/query.ts'
import type { PageBackedAccountRow } from '../store/schema.ts'
import type { World } from '../world.ts'

/** What a Page has in place of an Instagram account, for ads. */
export type PageBackedAccount = PageBackedAccountRow

const insert = query<PageBackedAccount>((db, p) =>
  db.insertInto('pageBackedAccounts').values({ pageId: p.pageId, id: p.id, createdAt: p.createdAt }),
)
const ofPage = query<{ pageId: string }, PageBackedAccount>((db, p) =>
  db.selectFrom('pageBackedAccounts').selectAll().where('pageId', '=', p.pageId),
)

export function insertPageBackedAccount(world: World, account: PageBackedAccount): void {
  world.database.run(insert, account)
}

/** A Page has one at the most. */
export function findPageBackedAccount(world: World, pageId: string): PageBackedAccount | undefined {
  return world.database.first(ofPage, { pageId })
}
