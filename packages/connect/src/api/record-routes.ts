import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { listAudit } from '../audit/list-audit.ts'
import { isoOf } from '../base/time.ts'
import type { Context } from '../context.ts'
import { listEvents } from '../events/list-events.ts'
import { type ApiKey, checkScope, createApiKey, keyScopes, listApiKeys, revokeApiKey } from '../tenants/api-keys.ts'
import { answer, body, page, problems } from './answers.ts'
import type { ApiEnv } from './env.ts'
import { auditSchema, createdKeySchema, eventSchema, keySchema, listOf, newKeySchema, pagingSchema } from './schemas.ts'
import { filterSchema } from './webhook-schemas.ts'

const events = createRoute({
  method: 'get',
  path: '/v1/events',
  summary: 'List what happened to connections, oldest first',
  security: [{ apiKey: ['events:read'] }],
  request: {
    query: pagingSchema.extend({ connection: z.string().max(100).optional(), type: filterSchema.optional() }),
  },
  responses: { 200: answer(listOf(eventSchema), 'The events.'), ...problems },
})

const audit = createRoute({
  method: 'get',
  path: '/v1/audit',
  summary: 'List who did what, oldest first',
  security: [{ apiKey: ['audit:read'] }],
  request: { query: pagingSchema },
  responses: { 200: answer(listOf(auditSchema), 'The entries.'), ...problems },
})

const keys = createRoute({
  method: 'get',
  path: '/v1/keys',
  summary: 'List API keys',
  security: [{ apiKey: ['keys:write'] }],
  responses: { 200: answer(z.object({ items: z.array(keySchema) }), 'The keys, without their texts.'), ...problems },
})

const newKey = createRoute({
  method: 'post',
  path: '/v1/keys',
  summary: 'Make an API key',
  security: [{ apiKey: ['keys:write'] }],
  request: { body: body(newKeySchema) },
  responses: { 201: answer(createdKeySchema, 'The key, with its text.'), ...problems },
})

const revoke = createRoute({
  method: 'delete',
  path: '/v1/keys/{id}',
  summary: 'Revoke an API key',
  security: [{ apiKey: ['keys:write'] }],
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: 'It is revoked.' }, ...problems },
})

/** Events, audit and API keys. */
export function addRecordRoutes(app: OpenAPIHono<ApiEnv>, context: Context): void {
  app.openapi(events, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'events:read')
    const { connection, ...paging } = c.req.valid('query')
    const items = await listEvents(context, caller.tenantId, { ...paging, connectionId: connection })
    return c.json(page(items, paging.limit), 200)
  })
  app.openapi(audit, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'audit:read')
    const paging = c.req.valid('query')
    return c.json(page(await listAudit(context, caller.tenantId, paging), paging.limit), 200)
  })
  app.openapi(keys, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'keys:write')
    return c.json({ items: (await listApiKeys(context, caller.tenantId)).map(shown) }, 200)
  })
  app.openapi(newKey, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'keys:write')
    const { name, scopes } = c.req.valid('json')
    // A key gives no more than it has.
    for (const scope of scopes ?? []) checkScope(caller, scope)
    const given = scopes ?? keyScopes.filter((scope) => caller.scopes.includes(scope))
    const made = await createApiKey(context, {
      tenantId: caller.tenantId,
      name,
      actor: `key:${caller.keyId}`,
      scopes: given,
    })
    return c.json({ ...shown(made), key: made.text.reveal() }, 201)
  })
  app.openapi(revoke, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'keys:write')
    await revokeApiKey(context, caller, c.req.valid('param').id)
    return c.body(null, 204)
  })
}

function shown({ id, name, scopes, createdAt, lastUsedAt, revokedAt }: ApiKey): z.infer<typeof keySchema> {
  return {
    id,
    name,
    scopes: [...scopes],
    createdAt: isoOf(createdAt),
    lastUsedAt: isoOf(lastUsedAt),
    revokedAt: isoOf(revokedAt),
  }
}
