import { query } from '../store/query.ts'
import type { AccountRow, PageRow, Schema } from '../store/schema.ts'
import type { World } from '../world.ts'

/** A Facebook Page, and the professional Instagram account behind it. */
export type Page = PageRow

/** Somebody's tasks on a Page, joined by commas. */
export type PageRole = Schema['pageRoles']

const byId = query<{ id: string }, Page>((db, p) => db.selectFrom('pages').selectAll().where('id', '=', p.id))
const ofPerson = query<{ personId: string }, Page & { tasks: string }>((db, p) =>
  db
    .selectFrom('pageRoles')
    .innerJoin('pages', 'pages.id', 'pageRoles.pageId')
    .selectAll('pages')
    .select('pageRoles.tasks')
    .where('pageRoles.personId', '=', p.personId)
    .orderBy('pages.createdAt')
    .orderBy('pages.id'),
)
const ofAccount = query<{ accountId: string }, Page>((db, p) =>
  db.selectFrom('pages').selectAll().where('accountId', '=', p.accountId),
)
const every = query<object, Page>((db) => db.selectFrom('pages').selectAll().orderBy('createdAt').orderBy('id'))
const rolesOf = query<{ pageId: string }, PageRole & { email: string; name: string }>((db, p) =>
  db
    .selectFrom('pageRoles')
    .innerJoin('people', 'people.id', 'pageRoles.personId')
    .selectAll('pageRoles')
    .select(['people.email', 'people.name'])
    .where('pageRoles.pageId', '=', p.pageId)
    .orderBy('people.email'),
)
const one = query<{ pageId: string; personId: string }, PageRole>((db, p) =>
  db.selectFrom('pageRoles').selectAll().where('pageId', '=', p.pageId).where('personId', '=', p.personId),
)
const insert = query<Page>((db, p) =>
  db.insertInto('pages').values({
    id: p.id,
    name: p.name,
    category: p.category,
    followersCount: p.followersCount,
    accountId: p.accountId,
    createdAt: p.createdAt,
  }),
)
const link = query<{ id: string; accountId: string | null }>((db, p) =>
  db.updateTable('pages').set({ accountId: p.accountId }).where('id', '=', p.id),
)
const upsertRole = query<PageRole>((db, p) =>
  db
    .insertInto('pageRoles')
    .values({ pageId: p.pageId, personId: p.personId, tasks: p.tasks })
    .onConflict((conflict) => conflict.columns(['pageId', 'personId']).doUpdateSet({ tasks: p.tasks })),
)
const deleteRole = query<{ pageId: string; personId: string }>((db, p) =>
  db.deleteFrom('pageRoles').where('pageId', '=', p.pageId).where('personId', '=', p.personId),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('pages').where('id', '=', p.id))

export function findPage(world: World, id: string): Page | undefined {
  return world.database.first(byId, { id })
}

/** The Pages somebody has a task on, oldest first. */
export function listPagesOf(world: World, personId: string): (Page & { tasks: string })[] {
  return world.database.all(ofPerson, { personId })
}

/** The Page that an Instagram account is linked to. */
export function findPageOfAccount(world: World, accountId: string): Page | undefined {
  return world.database.first(ofAccount, { accountId })
}

export function listPages(world: World): Page[] {
  return world.database.all(every, {})
}

/** Who has tasks on a Page. */
export function listPageRoles(world: World, pageId: string): (PageRole & { email: string; name: string })[] {
  return world.database.all(rolesOf, { pageId })
}

/** Somebody's tasks on a Page; undefined: none. */
export function findPageTasks(world: World, pageId: string, personId: string): string[] | undefined {
  return world.database.first(one, { pageId, personId })?.tasks.split(',')
}

export function insertPage(world: World, page: Page): void {
  world.database.run(insert, page)
}

/** Links a professional account to a Page, or (null) takes the link away. */
export function linkAccount(world: World, pageId: string, accountId: AccountRow['id'] | null): void {
  world.database.run(link, { id: pageId, accountId })
}

export function setPageTasks(world: World, pageId: string, personId: string, tasks: readonly string[]): void {
  world.database.run(upsertRole, { pageId, personId, tasks: tasks.join(',') })
}

export function removePageTasks(world: World, pageId: string, personId: string): void {
  world.database.run(deleteRole, { pageId, personId })
}

export function deletePage(world: World, id: string): void {
  world.database.run(remove, { id })
}
