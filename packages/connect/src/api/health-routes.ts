import { Hono } from 'hono'
import { workLag } from '../admin/read-records.ts'
import { hashOf, isSameHash } from '../base/hash.ts'
import { minute } from '../base/time.ts'
import type { Context } from '../context.ts'

/** Work that has been due for longer than this is late. */
const late = 10 * minute

/** For whoever watches over the process: `/healthz`, `/readyz`, `/metrics`. */
export function healthRoutes(context: Context): Hono {
  const app = new Hono()
  /** It runs, whatever else is wrong. */
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  /** It can answer: the store and the keyring are there. Late work is told, and needs more processes, not fewer. */
  app.get('/readyz', async (c) => {
    await context.store.run((db) => db.selectFrom('migration').select('name').limit(1).execute())
    await context.vault.activeKid()
    const lag = await workLag(context)
    return c.json({
      status: 'ready',
      store: 'ok',
      keyring: 'ok',
      work: lag > late ? 'late' : 'ok',
      workLagSeconds: Math.round(lag / 1000),
    })
  })
  const { metricsKey } = context
  if (metricsKey !== undefined) {
    const expected = hashOf(metricsKey.reveal())
    app.get('/metrics', async (c) => {
      const [, given = ''] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? []
      if (!isSameHash(hashOf(given), expected))
        return c.text('Send the header: Authorization: Bearer <metricsKey of the configuration>\n', 401, {
          'www-authenticate': 'Bearer',
        })
      return c.body(await context.metrics.print(), 200, { 'content-type': context.metrics.contentType })
    })
  }
  return app
}
