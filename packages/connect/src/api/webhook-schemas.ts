import { z } from '@hono/zod-openapi'
import { filterProblem } from '../events/catalogue.ts'

const moment = z.iso.datetime().nullable()

/** A type of event, a group of them, or all. */
export const filterSchema = z
  .string()
  .max(100)
  .superRefine((filter, issues) => {
    const message = filterProblem(filter)
    if (message !== undefined) issues.addIssue({ code: 'custom', message })
  })
  .openapi({ description: 'A type of event, a group such as instagram.*, or *.' })

const filters = z
  .array(filterSchema)
  .min(1)
  .max(100)
  .openapi({
    description: 'Types of events, groups such as instagram.*, or *. GET /openapi.json lists them under webhooks.',
    example: ['instagram.comments', 'connection.*'],
  })

const url = z.string().max(2000).openapi({ description: 'An https URL of a public server.' })
const description = z.string().max(500)
const ordered = z.boolean().openapi({
  description: 'Of one connection, an event is sent when the one before has arrived or was given up. Default false.',
})

export const newEndpointSchema = z
  .strictObject({
    url,
    events: filters.optional(),
    description: description.optional(),
    ordered: ordered.optional(),
  })
  .openapi('NewEndpoint')

export const endpointChangesSchema = z
  .strictObject({
    url: url.optional(),
    events: filters.optional(),
    description: description.optional(),
    ordered: ordered.optional(),
    enabled: z
      .boolean()
      .optional()
      .openapi({ description: 'true also switches on an endpoint that was switched off because it failed.' }),
  })
  .openapi('EndpointChanges')

export const endpointSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()),
    ordered: z.boolean(),
    state: z
      .enum(['enabled', 'disabled', 'broken'])
      .openapi({ description: 'broken: it failed for three days, or answered 410, and was switched off.' }),
    previousSecretUntil: moment.openapi({ description: 'Until when the secret before signs too.' }),
    failingSince: moment,
    pausedUntil: moment.openapi({ description: 'After failures, nothing is sent until then.' }),
    lastError: z.string().nullable(),
    createdAt: moment,
  })
  .openapi('Endpoint')

export const createdEndpointSchema = endpointSchema
  .extend({ secret: z.string().openapi({ description: 'whsec_... Verifies deliveries. Shown only now.' }) })
  .openapi('CreatedEndpoint')

export const newSecretSchema = z
  .strictObject({
    keepPreviousHours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .openapi({ description: 'For how long the secret before signs too.' }),
  })
  .openapi('NewEndpointSecret')

export const deliverySchema = z
  .object({
    id: z.string(),
    endpointId: z.string(),
    eventId: z.string().openapi({ description: 'The webhook-id of every attempt.' }),
    connectionId: z.string().nullable(),
    type: z.string(),
    state: z
      .enum(['waiting', 'delivered', 'parked'])
      .openapi({ description: 'parked: it was tried for three days, and is kept until it is asked for again.' }),
    attempts: z.int(),
    nextAttemptAt: moment,
    createdAt: moment,
    endedAt: moment,
    log: z.array(
      z.object({
        at: moment,
        took: z.number().openapi({ description: 'Milliseconds.' }),
        status: z.int().nullable(),
        outcome: z.string(),
      }),
    ),
  })
  .openapi('Delivery')

const account = z.object({
  login: z.enum(['instagram', 'facebook', 'basic-display']),
  userId: z.string().nullable(),
  username: z.string().nullable(),
})

/** What an endpoint is told of Instagram's. */
export const instagramDataSchema = z
  .object({
    connectionId: z.string(),
    account,
    kind: z.string(),
    field: z.string(),
    accountId: z.string(),
    occurredAt: z.iso.datetime(),
    senderId: z.string().nullable(),
    recipientId: z.string().nullable(),
    value: z.unknown().openapi({ description: 'As @darkroom/client/incoming types it by its kind.' }),
    beside: z.record(z.string(), z.unknown()),
    dedupeKey: z.string(),
  })
  .openapi('InstagramEventData')

/** What an endpoint is told of connect's own. */
export const ownDataSchema = z
  .looseObject({
    id: z.string(),
    connectionId: z.string().nullable(),
    subject: z.string().openapi({ description: 'Ready to be sent to the owner, with the body.' }),
    body: z.string(),
  })
  .openapi('ConnectEventData')
