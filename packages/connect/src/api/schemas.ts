import { z } from '@hono/zod-openapi'
import { keyScopes } from '../tenants/api-keys.ts'

const moment = z.iso.datetime().nullable()
const text = z.string().nullable()
const login = z.enum(['instagram', 'facebook', 'basic-display'])

/** What is wrong with a request (RFC 9457). */
export const problemSchema = z
  .looseObject({
    type: z.string().openapi({ example: 'urn:darkroom:connect:connection_not_found' }),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ example: 'connection_not_found' }),
    detail: z.string(),
    fix: z.string(),
  })
  .openapi('Problem')

export const newLinkSchema = z
  .strictObject({
    login: login
      .optional()
      .openapi({ description: 'The login to connect with. Left out where a connection is named.' }),
    connection: z
      .string()
      .max(100)
      .optional()
      .openapi({ description: 'A connection to connect again. Its id stays, and the account must be the same.' }),
    lifetime: z.enum(['long', 'short']).optional().openapi({
      description: 'short: the token is not exchanged for a long-lived one, and is deleted when it ends. Default long.',
    }),
    returnTo: z
      .url()
      .max(2000)
      .optional()
      .openapi({ description: 'Where the person is sent at the end. Its origin must be configured.' }),
    scopes: z
      .array(z.string().max(100))
      .max(50)
      .optional()
      .openapi({ description: "Which of the app's permissions to ask for. Default: all." }),
  })
  .openapi('NewLink')

export const linkSchema = z
  .object({
    id: z.string(),
    login,
    lifetime: z.enum(['long', 'short']),
    state: z.enum(['open', 'opened', 'choosing', 'completed', 'failed', 'ended']),
    connection: text.openapi({ description: 'The connection that came of it, or that it is for.' }),
    failure: text.openapi({ description: 'Why the last try failed.' }),
    reference: text.openapi({ description: 'The number that the person was shown; the log has the cause under it.' }),
    expiresAt: moment,
  })
  .openapi('Link')

export const createdLinkSchema = linkSchema
  .extend({
    url: z.string().openapi({ description: 'For the person to open, in one browser, within an hour. Shown only now.' }),
  })
  .openapi('CreatedLink')

export const connectionSchema = z
  .object({
    id: z.string(),
    login,
    appId: z.string(),
    state: z.enum(['healthy', 'expiring', 'needs-reconnect', 'blocked', 'app-fault']),
    reason: text,
    meaning: text,
    action: text.openapi({ description: 'What the owner, or whoever runs the app, has to do.' }),
    evidence: z.record(z.string(), z.unknown()),
    account: z.object({ username: text, userId: text, appScopedId: text, pageId: text }),
    permissions: z.object({
      asked: z.array(z.string()),
      granted: z.array(z.string()).nullable(),
      missing: z.array(z.string()).nullable(),
    }),
    token: z.object({
      kind: z.enum(['shortLived', 'longLived', 'page', 'systemUser']),
      lifetime: z.enum(['long', 'short']),
      isKept: z.boolean(),
      issuedAt: moment,
      expiresAt: moment,
      refreshableAt: moment,
      nextRefreshAt: moment,
      refreshedAt: moment,
      refreshFailures: z.int(),
    }),
    webhooks: z
      .object({ fields: z.array(z.string()), missing: z.array(z.string()), problem: text, at: moment })
      .nullable()
      .openapi({ description: "How the account is subscribed to Instagram's webhooks; null: it is not." }),
    dataAccessExpiresAt: moment,
    checkedAt: moment,
    lastGoodCallAt: moment,
    endsAt: moment,
    linkedAt: moment,
    createdAt: moment,
  })
  .openapi('Connection')

export const disconnectedSchema = z
  .object({
    id: z.string(),
    isRevoked: z.boolean().openapi({ description: 'Whether the permission was taken back at Instagram.' }),
    ownerHasTo: text.openapi({ description: 'What the owner has to do themselves.' }),
  })
  .openapi('Disconnected')

export const eventSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    at: moment,
    connectionId: text,
    subject: z.string(),
    body: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .openapi('Event')

export const auditSchema = z
  .object({
    id: z.string(),
    at: moment,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')

export const newKeySchema = z
  .strictObject({ name: z.string().min(1).max(100), scopes: z.array(z.enum(keyScopes)).min(1).optional() })
  .openapi('NewApiKey')

export const keySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: moment,
    lastUsedAt: moment,
    revokedAt: moment,
  })
  .openapi('ApiKey')

export const createdKeySchema = keySchema
  .extend({ key: z.string().openapi({ description: 'Shown only now.' }) })
  .openapi('CreatedApiKey')

/** How lists are asked for. */
export const pagingSchema = z.object({
  after: z.string().max(100).optional().openapi({ description: 'The id after which to go on.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A list, and the id to go on after. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'The value of after for the next page.' }),
  })
}
