import { answerSubscription, IncomingError, webhookSizeLimit } from '@darkroom/client/incoming'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Context } from '../context.ts'
import { acceptWebhook } from './accept-webhook.ts'

const quiet = { 'cache-control': 'no-store' }

/** Refusals have no words: they would help somebody who forges. All others have 403. */
const statuses: { readonly [Code in IncomingError['code']]?: number } = {
  body_too_large: 413,
  webhook_not_json: 400,
  webhook_malformed: 400,
}

/** Where Instagram's webhooks arrive: the handshake that begins them, and deliveries, which are stored and then acknowledged. */
export function webhookRoutes(context: Context): Hono {
  const app = new Hono()
  const limit = bodyLimit({ maxSize: webhookSizeLimit, onError: () => new Response(null, { status: 413 }) })
  for (const { login, webhooks } of Object.values(context.apps)) {
    if (webhooks === undefined) continue
    const path = `/webhooks/${login}`
    app.get(path, async (c) => {
      const answer = await answerSubscription(c.req.raw, webhooks.verifyToken.reveal())
      if (!answer.ok)
        context.logger.warn({ login }, 'A handshake of webhooks was refused: its verify token is another.')
      return answer
    })
    app.post(path, limit, async (c) => {
      const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
      if (type !== 'application/json') return new Response(null, { status: 415, headers: quiet })
      const rawBody = new Uint8Array(await c.req.arrayBuffer())
      try {
        const { strays } = await acceptWebhook(context, rawBody, c.req.header('x-hub-signature-256') ?? null)
        if (strays > 0)
          context.logger.info({ login, strays }, 'Events of accounts that nobody has connected are kept apart.')
        return new Response(null, { status: 200, headers: quiet })
      } catch (error) {
        if (!(error instanceof IncomingError)) throw error
        context.logger.warn({ login, code: error.code }, `A webhook was refused: ${error.message}`)
        return new Response(null, { status: statuses[error.code] ?? 403, headers: quiet })
      }
    })
    app.all(path, () => new Response(null, { status: 405, headers: { ...quiet, allow: 'GET, POST' } }))
  }
  return app
}
