import { sql } from 'kysely'
import { query } from '../store/query.ts'
import type { CallbackRow } from '../store/schema.ts'
import type { World } from '../world.ts'

/** A deauthorize callback or a data deletion request, sent or to be sent. */
export type Callback = CallbackRow

type Attempt = Pick<Callback, 'id' | 'attempts'> & { nextAttemptAt: number }
type Settled = Pick<Callback, 'id' | 'state' | 'nextAttemptAt' | 'outcome' | 'statusUrl' | 'confirmationCode'>

const insert = query<Callback>((db, p) =>
  db.insertInto('callbacks').values({
    id: p.id,
    appId: p.appId,
    login: p.login,
    kind: p.kind,
    url: p.url,
    userId: p.userId,
    state: p.state,
    attempts: p.attempts,
    nextAttemptAt: p.nextAttemptAt,
    outcome: p.outcome,
    statusUrl: p.statusUrl,
    confirmationCode: p.confirmationCode,
    createdAt: p.createdAt,
  }),
)
const byId = query<{ id: string }, Callback>((db, p) => db.selectFrom('callbacks').selectAll().where('id', '=', p.id))
const due = query<{ now: number; limit: number }, Callback>((db, p) =>
  db
    .selectFrom('callbacks')
    .selectAll()
    .where('nextAttemptAt', 'is not', null)
    .where('nextAttemptAt', '<=', p.now)
    .orderBy('nextAttemptAt')
    .limit(p.limit),
)
const ofApp = query<{ appId: string; limit: number }, Callback>((db, p) =>
  db.selectFrom('callbacks').selectAll().where('appId', '=', p.appId).orderBy('createdAt', 'desc').limit(p.limit),
)
const latest = query<{ limit: number }, Callback>((db, p) =>
  db.selectFrom('callbacks').selectAll().orderBy(sql`rowid`, 'desc').limit(p.limit),
)
const deletionsOf = query<Pick<Callback, 'appId' | 'login' | 'userId'> & { since: number }, Callback>((db, p) =>
  db
    .selectFrom('callbacks')
    .selectAll()
    .where('appId', '=', p.appId)
    .where('createdAt', '>=', p.since)
    .where('login', '=', p.login)
    .where('userId', '=', p.userId)
    .where('kind', '=', 'dataDeletion')
    .orderBy('createdAt', 'desc')
    .limit(1),
)
const attempt = query<Attempt>((db, p) =>
  db.updateTable('callbacks').set({ attempts: p.attempts, nextAttemptAt: p.nextAttemptAt }).where('id', '=', p.id),
)
const settle = query<Settled>((db, p) =>
  db
    .updateTable('callbacks')
    .set({
      state: p.state,
      nextAttemptAt: p.nextAttemptAt,
      outcome: p.outcome,
      statusUrl: p.statusUrl,
      confirmationCode: p.confirmationCode,
    })
    .where('id', '=', p.id),
)
const again = query<{ id: string; now: number }>((db, p) =>
  db
    .updateTable('callbacks')
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: p.now, outcome: '' })
    .where('id', '=', p.id),
)

export function insertCallback(world: World, callback: Callback): void {
  world.database.run(insert, callback)
}

export function findCallback(world: World, id: string): Callback | undefined {
  return world.database.first(byId, { id })
}

/** An app's callbacks, latest first. @param limit Default 100. */
export function listCallbacks(world: World, appId: string, limit = 100): Callback[] {
  return world.database.all(ofApp, { appId, limit })
}

/** Every app's callbacks, latest first. @param limit Default 100. */
export function latestCallbacks(world: World, limit = 100): Callback[] {
  return world.database.all(latest, { limit })
}

/** What became of the latest data deletion request of somebody's, asked for at a moment or later. */
export function findDataDeletion(
  world: World,
  subject: Pick<Callback, 'appId' | 'login' | 'userId'>,
  since: number,
): Callback | undefined {
  return world.database.first(deletionsOf, { ...subject, since })
}

/** The callbacks whose time has come, longest due first. */
export function listDueCallbacks(world: World, limit: number): Callback[] {
  return world.database.all(due, { now: world.clock.now(), limit })
}

/** Notes that an attempt begins. @param nextAttemptAt When it is due again, should nobody hear how this one ended. */
export function beginAttempt(world: World, { id, attempts, nextAttemptAt }: Attempt): void {
  world.database.run(attempt, { id, attempts, nextAttemptAt })
}

/** Notes how an attempt ended. */
export function settleCallback(world: World, settled: Settled): void {
  world.database.run(settle, settled)
}

/** Has a callback sent once more, whatever became of it; false when there is none of that id. */
export function sendAgain(world: World, id: string): boolean {
  return world.database.run(again, { id, now: world.clock.now() }) === 1
}
