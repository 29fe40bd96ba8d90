import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from '../context.ts'
import { getDelivery, listDeliveries, redeliver } from '../endpoints/deliveries.ts'
import {
  changeEndpoint,
  createEndpoint,
  deleteEndpoint,
  getEndpoint,
  listEndpoints,
  rotateSecret,
} from '../endpoints/endpoints.ts'
import { deliveryOf, endpointOf } from '../endpoints/shown.ts'
import { catalogue } from '../events/catalogue.ts'
import { type Caller, checkScope } from '../tenants/api-keys.ts'
import { sendTest } from '../webhooks/send-test.ts'
import { answer, body, page, problems } from './answers.ts'
import type { ApiEnv } from './env.ts'
import { listOf, pagingSchema } from './schemas.ts'
import {
  createdEndpointSchema,
  deliverySchema,
  endpointChangesSchema,
  endpointSchema,
  instagramDataSchema,
  newEndpointSchema,
  newSecretSchema,
  ownDataSchema,
} from './webhook-schemas.ts'

const params = z.object({ id: z.string() })
const read = [{ apiKey: ['endpoints:read'] }]
const write = [{ apiKey: ['endpoints:write'] }]

const create = createRoute({
  method: 'post',
  path: '/v1/endpoints',
  summary: 'Say where events are sent',
  security: write,
  request: { body: body(newEndpointSchema) },
  responses: { 201: answer(createdEndpointSchema, 'The endpoint, with its secret.'), ...problems },
})

const list = createRoute({
  method: 'get',
  path: '/v1/endpoints',
  summary: 'List endpoints',
  security: read,
  responses: { 200: answer(z.object({ items: z.array(endpointSchema) }), 'The endpoints.'), ...problems },
})

const get = createRoute({
  method: 'get',
  path: '/v1/endpoints/{id}',
  summary: 'See an endpoint',
  security: read,
  request: { params },
  responses: { 200: answer(endpointSchema, 'The endpoint.'), ...problems },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/endpoints/{id}',
  summary: 'Change an endpoint, or switch it on or off',
  security: write,
  request: { params, body: body(endpointChangesSchema) },
  responses: { 200: answer(endpointSchema, 'The endpoint.'), ...problems },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/endpoints/{id}',
  summary: 'Delete an endpoint, with what was to be sent to it',
  security: write,
  request: { params },
  responses: { 204: { description: 'It is deleted.' }, ...problems },
})

const rotate = createRoute({
  method: 'post',
  path: '/v1/endpoints/{id}/secret',
  summary: 'Give an endpoint a new secret; the one before signs too for some hours',
  security: write,
  request: { params, body: body(newSecretSchema) },
  responses: { 201: answer(createdEndpointSchema, 'The endpoint, with its new secret.'), ...problems },
})

const test = createRoute({
  method: 'post',
  path: '/v1/endpoints/{id}/test',
  summary: 'Send an endpoint the event endpoint.test',
  security: write,
  request: { params },
  responses: { 202: answer(deliverySchema, 'The delivery, which is sent now.'), ...problems },
})

const deliveries = createRoute({
  method: 'get',
  path: '/v1/deliveries',
  summary: 'List what was sent to endpoints, latest first, with every attempt',
  security: read,
  request: {
    query: pagingSchema.extend({
      endpoint: z.string().max(100).optional(),
      connection: z.string().max(100).optional(),
      state: z.enum(['waiting', 'delivered', 'parked']).optional(),
      type: z.string().max(100).optional(),
    }),
  },
  responses: { 200: answer(listOf(deliverySchema), 'The deliveries.'), ...problems },
})

const delivery = createRoute({
  method: 'get',
  path: '/v1/deliveries/{id}',
  summary: 'See a delivery',
  security: read,
  request: { params },
  responses: { 200: answer(deliverySchema, 'The delivery.'), ...problems },
})

const again = createRoute({
  method: 'post',
  path: '/v1/deliveries/{id}/redeliver',
  summary: 'Deliver an event again, with the same webhook-id',
  security: write,
  request: { params },
  responses: { 202: answer(deliverySchema, 'The delivery, which is sent now.'), ...problems },
})

/** Endpoints of apps, and what is delivered to them. */
export function addWebhookRoutes(app: OpenAPIHono<ApiEnv>, context: Context): void {
  app.openapi(create, async (c) => {
    const caller = allowed(c.get('caller'), 'endpoints:write')
    const { endpoint, secret } = await createEndpoint(context, actorOf(caller), c.req.valid('json'))
    return c.json({ ...endpointOf(endpoint), secret: secret.reveal() }, 201)
  })
  app.openapi(list, async (c) => {
    const { tenantId } = allowed(c.get('caller'), 'endpoints:read')
    return c.json({ items: (await listEndpoints(context, tenantId)).map(endpointOf) }, 200)
  })
  app.openapi(get, async (c) => {
    const { tenantId } = allowed(c.get('caller'), 'endpoints:read')
    return c.json(endpointOf(await getEndpoint(context, tenantId, c.req.valid('param').id)), 200)
  })
  app.openapi(change, async (c) => {
    const caller = allowed(c.get('caller'), 'endpoints:write')
    const row = await changeEndpoint(context, actorOf(caller), c.req.valid('param').id, c.req.valid('json'))
    return c.json(endpointOf(row), 200)
  })
  app.openapi(remove, async (c) => {
    const caller = allowed(c.get('caller'), 'endpoints:write')
    await deleteEndpoint(context, actorOf(caller), c.req.valid('param').id)
    return c.body(null, 204)
  })
  app.openapi(rotate, async (c) => {
    const caller = allowed(c.get('caller'), 'endpoints:write')
    const { keepPreviousHours } = c.req.valid('json')
    const { endpoint, secret } = await rotateSecret(
      context,
      actorOf(caller),
      c.req.valid('param').id,
      keepPreviousHours,
    )
    return c.json({ ...endpointOf(endpoint), secret: secret.reveal() }, 201)
  })
  app.openapi(test, async (c) => {
    const { tenantId } = allowed(c.get('caller'), 'endpoints:write')
    return c.json(deliveryOf(await sendTest(context, tenantId, c.req.valid('param').id)), 202)
  })
  app.openapi(deliveries, async (c) => {
    const { tenantId } = allowed(c.get('caller'), 'endpoints:read')
    const { endpoint, connection, ...filter } = c.req.valid('query')
    const rows = await listDeliveries(context, tenantId, { ...filter, endpointId: endpoint, connectionId: connection })
    return c.json(page(rows.map(deliveryOf), filter.limit), 200)
  })
  app.openapi(delivery, async (c) => {
    const { tenantId } = allowed(c.get('caller'), 'endpoints:read')
    return c.json(deliveryOf(await getDelivery(context, tenantId, c.req.valid('param').id)), 200)
  })
  app.openapi(again, async (c) => {
    const caller = allowed(c.get('caller'), 'endpoints:write')
    return c.json(deliveryOf(await redeliver(context, actorOf(caller), c.req.valid('param').id)), 202)
  })
  describeEvents(app)
}

/** The catalogue, as the webhooks of the OpenAPI document. */
function describeEvents(app: OpenAPIHono<ApiEnv>): void {
  for (const type of catalogue) {
    const data = type.startsWith('instagram.') ? instagramDataSchema : ownDataSchema
    const schema = z.object({ type: z.literal(type), timestamp: z.iso.datetime(), data })
    app.openAPIRegistry.registerWebhook({
      method: 'post',
      path: type,
      summary: `The event ${type}`,
      request: { body: body(schema) },
      responses: { 204: { description: 'It is stored. Any status from 200 to 299 says so.' } },
    })
  }
}

function allowed(caller: Caller, scope: 'endpoints:read' | 'endpoints:write'): Caller {
  checkScope(caller, scope)
  return caller
}

function actorOf({ tenantId, keyId }: Caller): { readonly tenantId: string; readonly actor: string } {
  return { tenantId, actor: `key:${keyId}` }
}
