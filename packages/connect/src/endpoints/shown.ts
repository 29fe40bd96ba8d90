import { readList } from '../base/json-column.ts'
import { isoOf } from '../base/time.ts'
import type { DeliveryRow, DeliveryState, EndpointRow, EndpointState } from '../store/schema.ts'
import { attemptsOf } from './deliveries.ts'

/** An endpoint as it is shown: without its secrets. Moments are ISO texts. */
export interface Endpoint {
  readonly id: string
  readonly url: string
  readonly description: string
  readonly events: string[]
  readonly ordered: boolean
  readonly state: EndpointState
  readonly previousSecretUntil: string | null
  readonly failingSince: string | null
  readonly pausedUntil: string | null
  readonly lastError: string | null
  readonly createdAt: string | null
}

/** What is shown of an endpoint. */
export function endpointOf(row: EndpointRow): Endpoint {
  const { id, url, description, events, ordered, state, lastError } = row
  return {
    id,
    url,
    description,
    events: readList(events) ?? [],
    ordered: ordered === 1,
    state,
    previousSecretUntil: isoOf(row.previousUntil),
    failingSince: isoOf(row.failingSince),
    pausedUntil: isoOf(row.pausedUntil),
    lastError,
    createdAt: isoOf(row.createdAt),
  }
}

/** A delivery as it is shown. Moments are ISO texts. */
export interface Delivery {
  readonly id: string
  readonly endpointId: string
  /** The `webhook-id`. */
  readonly eventId: string
  readonly connectionId: string | null
  readonly type: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextAttemptAt: string | null
  readonly createdAt: string | null
  readonly endedAt: string | null
  /** Oldest first; `took` is milliseconds. */
  readonly log: { at: string | null; took: number; status: number | null; outcome: string }[]
}

/** What is shown of a delivery. */
export function deliveryOf(row: DeliveryRow): Delivery {
  const { id, endpointId, eventId, lane, type, state, attempts, nextAttemptAt, createdAt, endedAt } = row
  return {
    id,
    endpointId,
    eventId,
    connectionId: lane === '' ? null : lane,
    type,
    state,
    attempts,
    nextAttemptAt: isoOf(nextAttemptAt),
    createdAt: isoOf(createdAt),
    endedAt: isoOf(endedAt),
    log: attemptsOf(row).map(({ at, ...attempt }) => ({ at: isoOf(at), ...attempt })),
  }
}
