import { query } from './store/query.ts'
import type { PageRow, PersonRow } from './store/schema.ts'
import type { World } from './world.ts'

const people = query<{ limit: number }, PersonRow>((db, p) =>
  db.selectFrom('people').selectAll().orderBy('email').limit(p.limit),
)
const pages = query<{ limit: number }, PageRow & { username: string | null }>((db, p) =>
  db
    .selectFrom('pages')
    .leftJoin('accounts', 'accounts.id', 'pages.accountId')
    .selectAll('pages')
    .select('accounts.username')
    .orderBy('pages.id')
    .limit(p.limit),
)

/** The first people by e-mail address: a world can have more than a page holds. */
export function firstPeople(world: World, limit: number): PersonRow[] {
  return world.database.all(people, { limit })
}

/** The first Pages, each with the username of the account behind it. */
export function firstPages(world: World, limit: number): (PageRow & { username: string | null })[] {
  return world.database.all(pages, { limit })
}
