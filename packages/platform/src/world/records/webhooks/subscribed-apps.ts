import { query } from '../../store/query.ts'
import type { Schema } from '../../store/schema.ts'
import type { World } from '../../world.ts'

/** That an app gets the webhooks of an account, or of a Page and its account. */
export type SubscribedApp = Schema['subscribedApps']

type Key = Pick<SubscribedApp, 'subjectId' | 'appId'>

const one = query<Key, SubscribedApp>((db, p) =>
  db.selectFrom('subscribedApps').selectAll().where('subjectId', '=', p.subjectId).where('appId', '=', p.appId),
)
const ofSubject = query<{ subjectId: string }, SubscribedApp>((db, p) =>
  db.selectFrom('subscribedApps').selectAll().where('subjectId', '=', p.subjectId).orderBy('appId'),
)
const save = query<SubscribedApp>((db, p) =>
  db
    .insertInto('subscribedApps')
    .values({ subjectId: p.subjectId, appId: p.appId, fields: p.fields, createdAt: p.createdAt })
    .onConflict((conflict) =>
      conflict.columns(['subjectId', 'appId']).doUpdateSet((eb) => ({ fields: eb.ref('excluded.fields') })),
    ),
)
const remove = query<Key>((db, p) =>
  db.deleteFrom('subscribedApps').where('subjectId', '=', p.subjectId).where('appId', '=', p.appId),
)

/** @param subjectId An Instagram account's or a Page's id. */
export function findSubscribedApp(world: World, subjectId: string, appId: string): SubscribedApp | undefined {
  return world.database.first(one, { subjectId, appId })
}

/** The apps that get an account's or a Page's webhooks. */
export function listSubscribedApps(world: World, subjectId: string): SubscribedApp[] {
  return world.database.all(ofSubject, { subjectId })
}

/** Subscribes an app, with these fields in place of those before. */
export function subscribeApp(world: World, subjectId: string, appId: string, fields: readonly string[]): void {
  world.database.run(save, { subjectId, appId, fields: fields.join(','), createdAt: world.clock.now() })
}

export function unsubscribeApp(world: World, subjectId: string, appId: string): void {
  world.database.run(remove, { subjectId, appId })
}
