import { findAccount } from '../../world/records/accounts.ts'
import { findUpcomingEvent } from '../../world/records/events.ts'
import type { NodeKind } from '../node.ts'
import { reachesAccount, whyNoAccount } from './reach-account.ts'
import { timestamp } from './timestamp.ts'

/** An event of an account that the caller reaches. */
export const igUpcomingEvent: NodeKind<'IGUpcomingEvent'> = {
  find: (reader, id) => {
    const { world } = reader.call.context
    const event = findUpcomingEvent(world, id)
    const owner = event && findAccount(world, event.accountId)
    return owner !== undefined && reachesAccount(reader, owner) ? event : undefined
  },
  whyNot: (reader, id) => {
    const { world } = reader.call.context
    const event = findUpcomingEvent(world, id)
    const owner = event && findAccount(world, event.accountId)
    const why = owner && whyNoAccount(reader, owner)
    return why && `The event is ${owner?.username}’s. ${why}`
  },
  resolvers: {
    id: (_, { id }) => id,
    title: (_, { title }) => title,
    start_time: (_, { startTime }) => timestamp(startTime),
    end_time: (_, { endTime }) => (endTime === null ? undefined : timestamp(endTime)),
    notification_subtypes: (_, { notificationSubtypes }) =>
      notificationSubtypes === '' ? undefined : notificationSubtypes.split(','),
    notification_target_time: (_, { notificationTargetTime }) => notificationTargetTime ?? undefined,
  },
}
