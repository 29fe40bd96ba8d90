import { sql } from 'kysely'
import { query } from './query.ts'
import type { AccountRow, AppRow, GrantRow } from './schema.ts'
import type { World } from './world.ts'

/** What an account authorized an app to do. */
export type Grant = GrantRow

const one = query<{ appId: string; accountId: string }, Grant>((db, p) =>
  db.selectFrom('grants').selectAll().where('appId', '=', p.appId).where('accountId', '=', p.accountId),
)
const upsert = query<Grant>((db, p) =>
  db
    .insertInto('grants')
    .values({
      id: p.id,
      appId: p.appId,
      accountId: p.accountId,
      scopes: p.scopes,
      grantedAt: p.grantedAt,
      removedAt: p.removedAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['appId', 'accountId'])
        .doUpdateSet({ scopes: p.scopes, grantedAt: p.grantedAt, removedAt: null }),
    ),
)
const markRemoved = query<{ appId: string; accountId: string; at: number }>((db, p) =>
  db
    .updateTable('grants')
    .set({ removedAt: p.at })
    .where('appId', '=', p.appId)
    .where('accountId', '=', p.accountId)
    .where('removedAt', 'is', null),
)
const forget = query<{ id: string }>((db, p) => db.deleteFrom('grants').where('id', '=', p.id))
const ofAccount = query<{ accountId: string }, Grant & { appName: AppRow['name'] }>((db, p) =>
  db
    .selectFrom('grants')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .selectAll('grants')
    .select('apps.name as appName')
    .where('grants.accountId', '=', p.accountId)
    .where('apps.deletedAt', 'is', null)
    .orderBy('grants.grantedAt', 'desc'),
)
const inForce = query<object, Grant & { username: AccountRow['username']; scopedId: string | null }>((db) =>
  db
    .selectFrom('grants')
    .innerJoin('accounts', 'accounts.id', 'grants.accountId')
    .innerJoin('apps', 'apps.id', 'grants.appId')
    .leftJoin('scopedIds', (join) =>
      join.onRef('scopedIds.appId', '=', 'grants.appId').onRef('scopedIds.accountId', '=', 'grants.accountId'),
    )
    .selectAll('grants')
    .select(['accounts.username', 'scopedIds.id as scopedId'])
    .where('grants.removedAt', 'is', null)
    .where('apps.deletedAt', 'is', null)
    .orderBy(sql`grants.rowid`),
)

/** The grant between an app and an account, removed ones included. */
export function findGrant(world: World, appId: string, accountId: string): Grant | undefined {
  return world.database.first(one, { appId, accountId })
}

/** Records a consent, in place of an earlier one. Tokens and codes from before the app was removed stay dead. */
export function saveGrant(world: World, appId: string, accountId: string, scopes: readonly string[]): Grant {
  const grantedAt = world.clock.now()
  const earlier = findGrant(world, appId, accountId)
  if (typeof earlier?.removedAt === 'number') world.database.run(forget, { id: earlier.id })
  const id = earlier?.removedAt === null ? earlier.id : world.ids.grant()
  const grant: Grant = { id, appId, accountId, scopes: scopes.join(','), grantedAt, removedAt: null }
  world.database.run(upsert, grant)
  return grant
}

/** Stores a grant that is known already, as a world file's are. */
export function restoreGrant(world: World, grant: Grant): void {
  world.database.run(upsert, grant)
}

/** What an account finds under Apps and Websites, removed ones included. */
export function listGrantsOf(world: World, accountId: string): (Grant & { appName: string })[] {
  return world.database.all(ofAccount, { accountId })
}

/** Every grant that was not removed, of apps that were not deleted, with who gave it. */
export function listGrants(world: World): (Grant & { username: string; scopedId: string | null })[] {
  return world.database.all(inForce, {})
}

/** Removes an app from an account. */
export function removeGrant(world: World, appId: string, accountId: string): void {
  world.database.run(markRemoved, { appId, accountId, at: world.clock.now() })
}
