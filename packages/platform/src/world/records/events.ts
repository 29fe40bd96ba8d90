import { query } from '../store/query.ts'
import type { UpcomingEventRow } from '../store/schema.ts'
import type { World } from '../world.ts'

/** Something that people can be reminded of. */
export type UpcomingEvent = UpcomingEventRow

const insert = query<UpcomingEvent>((db, p) =>
  db.insertInto('upcomingEvents').values({
    id: p.id,
    accountId: p.accountId,
    title: p.title,
    startTime: p.startTime,
    endTime: p.endTime,
    notificationSubtypes: p.notificationSubtypes,
    notificationTargetTime: p.notificationTargetTime,
    createdAt: p.createdAt,
  }),
)
const update = query<Omit<UpcomingEvent, 'accountId' | 'createdAt'>>((db, p) =>
  db
    .updateTable('upcomingEvents')
    .set({
      title: p.title,
      startTime: p.startTime,
      endTime: p.endTime,
      notificationSubtypes: p.notificationSubtypes,
      notificationTargetTime: p.notificationTargetTime,
    })
    .where('id', '=', p.id),
)
const byId = query<{ id: string }, UpcomingEvent>((db, p) =>
  db.selectFrom('upcomingEvents').selectAll().where('id', '=', p.id),
)
const ofAccount = query<{ accountId: string }, UpcomingEvent>((db, p) =>
  db.selectFrom('upcomingEvents').selectAll().where('accountId', '=', p.accountId).orderBy('startTime').orderBy('id'),
)

export function insertUpcomingEvent(world: World, event: UpcomingEvent): void {
  world.database.run(insert, event)
}

export function updateUpcomingEvent(world: World, event: Omit<UpcomingEvent, 'accountId' | 'createdAt'>): void {
  world.database.run(update, event)
}

export function findUpcomingEvent(world: World, id: string): UpcomingEvent | undefined {
  return world.database.first(byId, { id })
}

/** An account's events, the first to begin first; those that are over are among them. */
export function listUpcomingEvents(world: World, accountId: string): UpcomingEvent[] {
  return world.database.all(ofAccount, { accountId })
}
