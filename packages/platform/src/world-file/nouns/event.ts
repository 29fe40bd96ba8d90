import type { Account } from '../../world/records/accounts.ts'
import { insertUpcomingEvent, listUpcomingEvents } from '../../world/records/events.ts'
import type { World } from '../../world/world.ts'
import { columnsOf, entryOf } from '../keys/columns.ts'
import { entering } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import type { Noun } from './noun.ts'
import { ownerOfEntry } from './owner-of-entry.ts'

export const eventKeys = {
  /** What it is called. */
  title: { is: 'label', needed: true, column: 'title', example: 'Open studio' },
  /** Its id. */
  id: { is: 'id', unique: true, column: 'id', otherwise: 'made up', example: '"6153908274610385"' },
  /** Username of who announces it. */
  account: { is: 'username', needed: true, refers: 'accounts', example: 'mira.prints' },
  /** When it begins. */
  startTime: { is: 'moment', needed: true, example: '2026-12-04T17:00:00Z' },
  /** When it is over. */
  endTime: { is: 'moment', otherwise: 'it has no end', example: '2026-12-04T20:00:00Z' },
  /** When people are reminded of it. */
  notificationSubtypes: { list: 'eventNotification', column: 'notificationSubtypes', example: '[EVENT_START]' },
  /** Whether a reminder counts from its beginning or its end. */
  notificationTargetTime: {
    is: 'eventTarget',
    column: 'notificationTargetTime',
    otherwise: 'it has none',
    example: 'EVENT_START',
  },
} as const

/** What an account announces. */
export interface EventEntry extends EntryOf<typeof eventKeys> {}

export const event: Noun = { keys: eventKeys }

/** Stores an event. @param createdAt Unix milliseconds. @throws WorldFileError */
export function loadEvent(world: World, entry: EventEntry, createdAt: number): void {
  const name = `The event ${entry.title}`
  const columns = columnsOf(name, eventKeys, entry)
  const row = {
    ...columns,
    id: columns.id ?? world.ids.event(),
    accountId: ownerOfEntry(world, name, entry.account).id,
    startTime: entry.startTime.getTime(),
    endTime: entry.endTime?.getTime() ?? null,
    createdAt,
  }
  entering(name, () => insertUpcomingEvent(world, row))
}

/** Reads an account's events back. */
export function saveEvents(world: World, { id, username }: Account): EventEntry[] {
  return listUpcomingEvents(world, id).map((row) =>
    entryOf<EventEntry>(eventKeys, row, {
      account: username,
      startTime: new Date(row.startTime),
      endTime: row.endTime === null ? undefined : new Date(row.endTime),
    }),
  )
}
