import { sql } from 'kysely'
import { query } from '../store/query.ts'
import type { AccountRow } from '../store/schema.ts'
import type { World } from '../world.ts'

const firstByUsername = query<{ limit: number }, Account>((db, p) =>
  db.selectFrom('accounts').selectAll().orderBy('username').limit(p.limit),
)

/** An Instagram account. */
export type Account = AccountRow

const byId = query<{ id: string }, Account>((db, p) => db.selectFrom('accounts').selectAll().where('id', '=', p.id))
const byUsername = query<{ username: string }, Account>((db, p) =>
  db.selectFrom('accounts').selectAll().where('username', '=', p.username),
)
const every = query<object, Account>((db) =>
  db.selectFrom('accounts').selectAll().orderBy('createdAt').orderBy('username'),
)
const any = query<object, { id: string }>((db) => db.selectFrom('accounts').select('id').limit(1))
const insert = query<Account>((db, p) =>
  db.insertInto('accounts').values({
    id: p.id,
    username: p.username,
    name: p.name,
    passwordHash: p.passwordHash,
    type: p.type,
    private: p.private,
    hue: p.hue,
    createdAt: p.createdAt,
    biography: p.biography,
    website: p.website,
    followersCount: p.followersCount,
    followsCount: p.followsCount,
    checkpointed: p.checkpointed,
    offMetaActivity: p.offMetaActivity,
  }),
)
const update = query<AccountProfile>((db, p) =>
  db
    .updateTable('accounts')
    .set({ name: p.name, type: p.type, private: p.private, biography: p.biography, website: p.website })
    .where('id', '=', p.id),
)
const updateCheckpoint = query<{ id: string; checkpointed: 0 | 1 }>((db, p) =>
  db.updateTable('accounts').set({ checkpointed: p.checkpointed }).where('id', '=', p.id),
)
const updateOffMetaActivity = query<{ id: string; offMetaActivity: 0 | 1 }>((db, p) =>
  db.updateTable('accounts').set({ offMetaActivity: p.offMetaActivity }).where('id', '=', p.id),
)
const addFollower = query<{ id: string; by: number }>((db, p) =>
  db
    .updateTable('accounts')
    .set((eb) => ({ followersCount: sql<number>`max(${eb.ref('followersCount')} + ${p.by}, 0)` }))
    .where('id', '=', p.id),
)
const addFollowed = query<{ id: string; by: number }>((db, p) =>
  db
    .updateTable('accounts')
    .set((eb) => ({ followsCount: sql<number>`max(${eb.ref('followsCount')} + ${p.by}, 0)` }))
    .where('id', '=', p.id),
)
const raiseCounts = query<object>((db) =>
  db.updateTable('accounts').set((eb) => ({
    followersCount: sql<number>`max(${eb.ref('followersCount')}, ${eb
      .selectFrom('follows')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .whereRef('follows.followedId', '=', 'accounts.id')})`,
    followsCount: sql<number>`max(${eb.ref('followsCount')}, ${eb
      .selectFrom('follows')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .whereRef('follows.followerId', '=', 'accounts.id')})`,
  })),
)
const remove = query<{ id: string }>((db, p) => db.deleteFrom('accounts').where('id', '=', p.id))
const updatePassword = query<{ id: string; passwordHash: string }>((db, p) =>
  db.updateTable('accounts').set({ passwordHash: p.passwordHash }).where('id', '=', p.id),
)

export function findAccount(world: World, id: string): Account | undefined {
  return world.database.first(byId, { id })
}

/** By username, which Instagram reads without regard to case. */
export function findAccountByUsername(world: World, username: string): Account | undefined {
  return world.database.first(byUsername, { username: username.toLowerCase() })
}

/** Every account, in the order in which they were made. */
export function listAccounts(world: World): Account[] {
  return world.database.all(every, {})
}

export function hasAccounts(world: Pick<World, 'database'>): boolean {
  return world.database.first(any, {}) !== undefined
}

export function insertAccount(world: World, account: Account): void {
  world.database.run(insert, account)
}

/** What Edit Profile saves. */
export type AccountProfile = Pick<Account, 'id' | 'name' | 'type' | 'private' | 'biography' | 'website'>

export function updateAccount(world: World, profile: AccountProfile): void {
  world.database.run(update, profile)
}

/** Puts an account before a checkpoint, or lets it pass. */
export function setAccountCheckpoint(world: World, id: string, checkpointed: boolean): void {
  world.database.run(updateCheckpoint, { id, checkpointed: checkpointed ? 1 : 0 })
}

/** Switches "Your activity off Meta technologies" on or off. */
export function setOffMetaActivity(world: World, id: string, on: boolean): void {
  world.database.run(updateOffMetaActivity, { id, offMetaActivity: on ? 1 : 0 })
}

/** Counts a follow, or its end. The counts are the account's own: most followers have no account in the world. */
export function changeFollowCounts(world: World, followerId: string, followedId: string, by: 1 | -1): void {
  world.database.run(addFollowed, { id: followerId, by })
  world.database.run(addFollower, { id: followedId, by })
}

/** Counts followers outside this world who came, or went. */
export function addFollowers(world: World, id: string, by: number): void {
  if (by !== 0) world.database.run(addFollower, { id, by })
}

/** Raises the counts of accounts that are followed, or follow others, more often in this world than they say. */
export function raiseFollowCounts(world: World): void {
  world.database.run(raiseCounts, {})
}

/** Deletes an account with its grants, its tokens and its pictures; its Page stays, without it. */
export function deleteAccount(world: World, id: string): void {
  world.database.run(remove, { id })
}

export function setAccountPassword(world: World, id: string, passwordHash: string): void {
  world.database.run(updatePassword, { id, passwordHash })
}

/** The first accounts by username: a world can have more than a page holds. */
export function firstAccounts(world: World, limit: number): Account[] {
  return world.database.all(firstByUsername, { limit })
}
