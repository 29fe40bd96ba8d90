import { listed } from '../evidence.ts'
import type { Node } from './node.ts'

/** An event that people can be reminded of. */
export const igUpcomingEvent = {
  logins: ['facebook'],
  path: '/{ig-upcoming-event-id}',
  defaults: ['id'],
  fields: {
    id: { type: 'string', in: { facebook: 'instagram_manage_upcoming_events' }, evidence: listed },
    title: { type: 'string', in: { facebook: 'instagram_manage_upcoming_events' }, evidence: listed },
    start_time: { type: 'timestamp', in: { facebook: 'instagram_manage_upcoming_events' }, evidence: listed },
    end_time: { type: 'timestamp', in: { facebook: 'instagram_manage_upcoming_events' }, evidence: listed },
    notification_subtypes: {
      type: { list: 'string' },
      in: { facebook: 'instagram_manage_upcoming_events' },
      enum: 'eventNotificationSubtypes',
      evidence: listed,
    },
    notification_target_time: {
      type: 'string',
      in: { facebook: 'instagram_manage_upcoming_events' },
      enum: 'eventNotificationTargetTime',
      evidence: listed,
    },
  },
} as const satisfies Node
