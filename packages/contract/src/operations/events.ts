import { listed } from '../evidence.ts'
import { byFacebook } from './needs.ts'
import type { OperationTable } from './operation.ts'

/** Upcoming events. */
export const eventsOperations = {
  'GET IGUser/upcoming_events': {
    returns: { list: 'IGUpcomingEvent' },
    paging: { style: 'cursors', limit: 25, most: 100 },
    logins: {
      facebook: byFacebook.events,
    },
    evidence: listed,
  },
  'POST IGUser/upcoming_events': {
    returns: { created: 'IGUpcomingEvent' },
    parameters: {
      title: { type: 'string', required: true, evidence: listed },
      start_time: { type: 'timestamp', required: true, evidence: listed },
      end_time: { type: 'timestamp', evidence: listed },
      notification_subtypes: { type: { list: 'string' }, enum: 'eventNotificationSubtypes', evidence: listed },
    },
    logins: {
      facebook: byFacebook.events,
    },
    errors: ['parameterRequired'],
    evidence: listed,
  },
  'GET IGUpcomingEvent': {
    returns: { node: 'IGUpcomingEvent' },
    logins: {
      facebook: byFacebook.events,
    },
    evidence: listed,
  },
  'POST IGUpcomingEvent': {
    returns: 'success',
    parameters: {
      title: { type: 'string', required: true, evidence: listed },
      start_time: { type: 'timestamp', required: true, evidence: listed },
      end_time: { type: 'timestamp', evidence: listed },
      notification_subtypes: { type: { list: 'string' }, enum: 'eventNotificationSubtypes', evidence: listed },
      notification_target_time: { type: 'string', enum: 'eventNotificationTargetTime', evidence: listed },
    },
    logins: {
      facebook: byFacebook.events,
    },
    repeatable: true,
    evidence: listed,
  },
} as const satisfies OperationTable
