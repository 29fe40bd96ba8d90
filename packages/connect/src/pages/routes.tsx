import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { findSession, revokeSessions } from '../admin/session.ts'
import { clearSessionCookie, isSessionForm, readSessionCookie, sessionProof } from '../admin/session-cookie.ts'
import { randomText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import { addConnectionRoutes } from './connection-routes.tsx'
import { addDeliveryRoutes } from './deliveries-page.tsx'
import { BareFrame } from './frame.tsx'
import { addLinkRoutes } from './links-page.tsx'
import { addOperatingRoutes } from './operating-pages.tsx'
import { overviewPage } from './overview-page.tsx'
import { actorIn, type PageEnv } from './page-env.ts'
import { addPostRoutes } from './posts-page.tsx'
import { addRecordRoutes } from './records-page.tsx'
import { signInRoutes } from './sign-in-routes.tsx'
import { stylesheet } from './style/stylesheet.ts'
import { addTenantRoutes } from './tenants-page.tsx'

/** The operator's pages: `/admin/...`. Nobody sees one without a session, and no form is taken without its proof. */
export function pageRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  const problem = (title: string, words: string) => (
    <BareFrame context={context} title={title}>
      <h1>{title}</h1>
      <p>{words}</p>
      <p>
        <a href="/admin">Back to the overview</a>
      </p>
    </BareFrame>
  )

  app.use('/admin/*', bodyLimit({ maxSize: 16 * 1024, onError: (c) => c.text('The form is too large.\n', 413) }))
  app.get('/admin/style.css', (c) =>
    c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }),
  )
  app.route('/', signInRoutes(context))
  const guarded = new Hono<PageEnv>()
  guarded.use(async (c, next) => {
    const value = readSessionCookie(context, c)
    const session = value === undefined ? undefined : await findSession(context, value)
    if (value === undefined || session === undefined) return c.redirect('/admin/sign-in', 303)
    c.set('connect', context)
    c.set('session', session)
    c.set('proof', sessionProof(value))
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const { proof } = await c.req.parseBody()
      if (!isSessionForm(context, c, value, proof))
        return c.html(
          problem('This form is no longer valid', 'Nothing was changed. Reload the page and try again.'),
          403,
        )
    }
    return next()
  })
  guarded.notFound((c) =>
    c.html(problem('Not found', 'There is no page at this address, or what it showed has been deleted.'), 404),
  )
  guarded.onError((error, c) => {
    if (error instanceof Problem) return c.html(problem('Something went wrong', error.message), error.status as 404)
    const reference = randomText(context.random, 6)
    context.logger.error({ err: error, reference, path: c.req.path }, 'A page could not be shown.')
    return c.html(problem('This page could not be shown', `Details are in the log under ${reference}.`), 500)
  })
  guarded.get('/admin', (c) => overviewPage(c))
  addConnectionRoutes(guarded)
  addLinkRoutes(guarded)
  addRecordRoutes(guarded)
  addPostRoutes(guarded)
  addDeliveryRoutes(guarded)
  addTenantRoutes(guarded)
  addOperatingRoutes(guarded)
  guarded.post('/admin/sign-out', async (c) => {
    await revokeSessions(context, actorIn(c), c.get('session').id)
    clearSessionCookie(context, c)
    return c.redirect('/admin/sign-in', 303)
  })
  app.all('/admin', (c) => guarded.fetch(c.req.raw))
  app.all('/admin/*', (c) => guarded.fetch(c.req.raw))
  return app
}
