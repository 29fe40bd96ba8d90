import { enums } from '@darkroom/contract'
import { readList } from '../../base/request/parameter-lists.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import {
  insertUpcomingEvent,
  listUpcomingEvents,
  type UpcomingEvent,
  updateUpcomingEvent,
} from '../../world/records/events.ts'
import type { Reader } from '../host.ts'
import { invalidParameter } from '../invalid-parameter.ts'
import { partOf } from '../paging.ts'
import { readTime } from '../read-time.ts'
import type { AccountRecord } from '../records.ts'
import { foundAs } from './found-as.ts'
import type { AnswerHandler, ListHandler } from './handler.ts'

const rule = 'graph/operations/events'

/** `GET /{ig-user}/upcoming_events`: those that are not over, the next first. */
export const listEvents: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page) => {
    const { world } = call.context
    const now = world.clock.now()
    const upcoming = listUpcomingEvents(world, id).filter(({ startTime, endTime }) => (endTime ?? startTime) >= now)
    return foundAs('IGUpcomingEvent', partOf(upcoming, page))
  },
}

/** `POST /{ig-user}/upcoming_events`: announces one. */
export const createEvent: AnswerHandler<AccountRecord> = {
  answer: (reader, { id: accountId }, { parameters }) => {
    const { world } = reader.call.context
    const id = world.ids.event()
    const event = { ...readEvent(reader, parameters), notificationTargetTime: null }
    insertUpcomingEvent(world, { ...event, id, accountId, createdAt: world.clock.now() })
    return { id }
  },
}

/** `POST /{ig-upcoming-event}`: replaces what it says. */
export const changeEvent: AnswerHandler<UpcomingEvent> = {
  answer: (reader, { id }, { parameters }) => {
    const target = enums.eventNotificationTargetTime.find((each) => each === parameters.get('notification_target_time'))
    updateUpcomingEvent(reader.call.context.world, {
      ...readEvent(reader, parameters),
      id,
      notificationTargetTime: target ?? null,
    })
    return { success: true }
  },
}

function readEvent(
  reader: Reader,
  parameters: Parameters,
): Pick<UpcomingEvent, 'title' | 'startTime' | 'endTime' | 'notificationSubtypes'> {
  const startTime = timeOf(reader, parameters, 'start_time') ?? 0
  const endTime = timeOf(reader, parameters, 'end_time') ?? null
  // Which answer an event gets that ends before it begins is assumed.
  if (endTime !== null && endTime < startTime)
    throw invalidParameter(reader, rule, 'end_time', parameters.get('end_time') ?? '', 'a time after start_time')
  const known: readonly string[] = enums.eventNotificationSubtypes
  const subtypes = readList(parameters, 'notification_subtypes') ?? []
  const strange = subtypes.find((subtype) => !known.includes(subtype))
  if (strange !== undefined)
    throw invalidParameter(reader, rule, 'notification_subtypes', strange, `some of {${known.join(', ')}}`)
  const notificationSubtypes = [...new Set(subtypes)].join(',')
  return { title: parameters.get('title') ?? '', startTime, endTime, notificationSubtypes }
}

function timeOf(reader: Reader, parameters: Parameters, name: string): number | undefined {
  const text = parameters.get(name)?.trim() ?? ''
  const moment = text === '' ? undefined : readTime(text)
  if (text !== '' && moment === undefined)
    throw invalidParameter(reader, rule, name, text, 'a unix timestamp or a date')
  return moment
}
