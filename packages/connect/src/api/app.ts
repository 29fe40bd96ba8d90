import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../base/problem.ts'
import { callbackRoutes } from '../callbacks/routes.tsx'
import { getConnection } from '../connections/connections.ts'
import type { Context } from '../context.ts'
import { fileRoutes } from '../files/routes.ts'
import { linkRoutes } from '../linking/routes.tsx'
import { pageRoutes } from '../pages/routes.tsx'
import { proxyCall } from '../proxy/proxy-call.ts'
import { createTokenCache } from '../proxy/token-cache.ts'
import { authenticate, checkScope } from '../tenants/api-keys.ts'
import { webhookRoutes } from '../webhooks/routes.ts'
import { addConnectionRoutes } from './connection-routes.ts'
import type { ApiEnv } from './env.ts'
import { healthRoutes } from './health-routes.ts'
import { addLinkRoutes } from './link-routes.ts'
import { renderError } from './on-error.ts'
import { addFileRoutes, addPostRoutes } from './post-routes.ts'
import { addRecordRoutes } from './record-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { addWebhookRoutes } from './webhook-routes.ts'

/** Everything that connect answers, over HTTP or in this process. */
export function createApp(context: Context): Hono {
  const app = new Hono()
  app.use(securityHeaders(context))
  app.route('/', healthRoutes(context))
  app.route('/', linkRoutes(context))
  app.route('/', callbackRoutes(context))
  app.route('/', pageRoutes(context))
  app.route('/', webhookRoutes(context))
  app.route('/', fileRoutes(context))
  app.route('/', api(context))
  app.onError((error) => renderError(context, error))
  app.notFound((c) =>
    renderError(
      context,
      new Problem(
        404,
        'not_found',
        `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}.`,
        'GET /openapi.json lists what there is.',
      ),
    ),
  )
  return app
}

function api(context: Context): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues)
    },
  })
  app.use('/v1/*', async (c, next) => {
    c.set('caller', await authenticate(context, c.req.header('authorization') ?? null))
    await next()
  })
  const tokenOf = createTokenCache(context)
  const proxied = /^\/v1\/connections\/([^/]+)\/proxy\/(.*)$/
  app.all('/v1/connections/:id/proxy/*', async (c) => {
    const caller = c.get('caller')
    checkScope(caller, 'proxy')
    const [, id = '', path = ''] = proxied.exec(new URL(c.req.url).pathname) ?? []
    return proxyCall(context, { tokenOf }, await getConnection(context, caller.tenantId, id), c.req.raw, path)
  })
  addFileRoutes(app, context)
  app.use(
    '/v1/*',
    bodyLimit({
      maxSize: 64 * 1024,
      onError: () => {
        throw new Problem(413, 'body_too_large', 'A body may have 64 KB.', 'Send less.')
      },
    }),
  )
  addLinkRoutes(app, context)
  addConnectionRoutes(app, context)
  addPostRoutes(app, context)
  addRecordRoutes(app, context)
  addWebhookRoutes(app, context)
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key: dck_...',
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Darkroom connect', version: '1', description: 'Keeps Instagram accounts connected.' },
    servers: [{ url: context.publicUrl }],
  })
  return app
}

function invalid(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Problem {
  const problems = issues.map(({ path, message }) => ({ where: path.map(String).join('.') || 'body', message }))
  const [first] = problems
  return new Problem(
    422,
    'request_invalid',
    `${first?.where}: ${first?.message}`,
    'GET /openapi.json says what is expected.',
    { problems },
  )
}
