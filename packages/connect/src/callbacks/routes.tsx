import { dataDeletionHandler, deauthorizeHandler } from '@darkroom/client/incoming'
import type { Login } from '@darkroom/contract'
import { Hono } from 'hono'
import { secretsOf } from '../base/app-secrets.ts'
import { hashOf } from '../base/hash.ts'
import type { Context } from '../context.ts'
import { deauthorize } from './deauthorized.ts'
import { deleteData, findDeletion } from './delete-data.ts'
import { DeletionPage, NoDeletionPage } from './deletion-page.tsx'

/** What Instagram calls when a person removes the app or wants their data deleted, and the page that tells the person. */
export function callbackRoutes(context: Context): Hono {
  const app = new Hono()
  for (const [login, options] of Object.entries(context.apps)) {
    const of = login as Login
    const shared = {
      secrets: secretsOf(options),
      now: context.now,
      onError: (error: unknown) => context.logger.warn({ err: error, login }, 'A callback was not accepted.'),
    }
    const onDeauthorize = deauthorizeHandler({
      ...shared,
      onDeauthorize: ({ userId }) => deauthorize(context, of, userId),
    })
    const onDeletion = dataDeletionHandler({
      ...shared,
      onDeletion: async ({ userId, payload }) => {
        const code = await deleteData(context, of, userId, hashOf(JSON.stringify(payload)))
        return { url: `${context.publicUrl}/deletion/${code}`, confirmationCode: code }
      },
    })
    app.all(`/callbacks/${login}/deauthorize`, (c) => onDeauthorize(c.req.raw))
    app.all(`/callbacks/${login}/deletion`, (c) => onDeletion(c.req.raw))
  }
  app.get('/deletion/:code', async (c) => {
    const code = c.req.param('code')
    const found = /^[0-9a-f]{24}$/.test(code) ? await findDeletion(context, code) : undefined
    return found === undefined
      ? c.html(<NoDeletionPage context={context} />, 404)
      : c.html(<DeletionPage context={context} deletion={found} />)
  })
  return app
}
