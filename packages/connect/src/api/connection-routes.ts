import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { getConnection, listConnections } from '../connections/connections.ts'
import { passportOf } from '../connections/passport.ts'
import type { Context } from '../context.ts'
import { disconnect } from '../disconnect/disconnect.ts'
import { checkScope } from '../tenants/api-keys.ts'
import { answer, page, problems } from './answers.ts'
import type { ApiEnv } from './env.ts'
import { connectionSchema, disconnectedSchema, listOf, pagingSchema } from './schemas.ts'

const params = z.object({ id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/v1/connections',
  summary: 'List connections',
  security: [{ apiKey: ['connections:read'] }],
  request: {
    query: pagingSchema.extend({
      state: z.enum(['healthy', 'expiring', 'needs-reconnect', 'blocked', 'app-fault']).optional(),
      login: z.enum(['instagram', 'facebook', 'basic-display']).optional(),
      search: z.string().max(100).optional().openapi({ description: 'A part of the username.' }),
    }),
  },
  responses: { 200: answer(listOf(connectionSchema), 'The connections, in the order of their ids.'), ...problems },
})

const get = createRoute({
  method: 'get',
  path: '/v1/connections/{id}',
  summary: 'See a connection: its health, its permissions and what will break when',
  security: [{ apiKey: ['connections:read'] }],
  request: { params },
  responses: { 200: answer(connectionSchema, 'The connection.'), ...problems },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/connections/{id}',
  summary: 'Disconnect an account',
  security: [{ apiKey: ['connections:write'] }],
  request: { params },
  responses: { 200: answer(disconnectedSchema, 'What was done, and what is left to the owner.'), ...problems },
})

export function addConnectionRoutes(app: OpenAPIHono<ApiEnv>, context: Context): void {
  app.openapi(list, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'connections:read')
    const filter = c.req.valid('query')
    const rows = await listConnections(context, caller.tenantId, filter)
    return c.json(page(rows.map(passport), filter.limit), 200)
  })
  app.openapi(get, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'connections:read')
    return c.json(passport(await getConnection(context, caller.tenantId, c.req.valid('param').id)), 200)
  })
  app.openapi(remove, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'connections:write')
    const row = await getConnection(context, caller.tenantId, c.req.valid('param').id)
    return c.json(await disconnect(context, row, `key:${caller.keyId}`), 200)
  })
}

/** The lists of a passport are not to be changed; those of a schema's type may be. */
function passport(row: Parameters<typeof passportOf>[0]): z.infer<typeof connectionSchema> {
  return passportOf(row) as z.infer<typeof connectionSchema>
}
