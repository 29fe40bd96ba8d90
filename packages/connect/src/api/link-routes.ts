import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isoOf } from '../base/time.ts'
import type { Context } from '../context.ts'
import { createLink } from '../linking/create-link.ts'
import { getLink } from '../linking/find-link.ts'
import type { LinkRow } from '../store/schema.ts'
import { checkScope } from '../tenants/api-keys.ts'
import { answer, body, problems } from './answers.ts'
import type { ApiEnv } from './env.ts'
import { createdLinkSchema, linkSchema, newLinkSchema } from './schemas.ts'

const post = createRoute({
  method: 'post',
  path: '/v1/links',
  summary: 'Make a link with which a person connects their account',
  security: [{ apiKey: ['links:write'] }],
  request: { body: body(newLinkSchema) },
  responses: { 201: answer(createdLinkSchema, 'The link.'), ...problems },
})

const get = createRoute({
  method: 'get',
  path: '/v1/links/{id}',
  summary: 'See how far a link is',
  security: [{ apiKey: ['links:write'] }],
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: answer(linkSchema, 'The link.'), ...problems },
})

export function addLinkRoutes(app: OpenAPIHono<ApiEnv>, context: Context): void {
  app.openapi(post, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'links:write')
    const link = await createLink(context, caller, c.req.valid('json'))
    return c.json({ ...shown(context, link), url: link.url }, 201)
  })
  app.openapi(get, async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'links:write')
    return c.json(shown(context, await getLink(context, caller.tenantId, c.req.valid('param').id)), 200)
  })
}

function shown({ now }: Context, link: LinkRow): z.infer<typeof linkSchema> {
  const { id, login, lifetime, state, connectionId, failure, reference, expiresAt } = link
  return {
    id,
    login,
    lifetime,
    state: state !== 'completed' && expiresAt <= now() ? 'ended' : state,
    connection: connectionId,
    failure,
    reference,
    expiresAt: isoOf(expiresAt),
  }
}
