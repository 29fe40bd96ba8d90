/** The app's server: what Instagram sends to it, and the photo that it publishes. */
import { readFileSync } from 'node:fs'
import { deauthorizeHandler, type WebhookEvent, type WebhookKind, webhookHandler } from '@darkroom/client/incoming'

export const verifyToken = 'a day in an app’s life'

export interface App {
  /** Answers a request to the server. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The first webhook of a kind, once it is there. */
  webhook<K extends WebhookKind>(kind: K): Promise<WebhookEvent<K>>
  /** The id of the first account that removed the app, once one did. */
  readonly removedBy: Promise<string>
}

/** @param now The time, in Unix milliseconds: a deauthorize callback is refused when it is old. */
export function createApp(appSecret: string, now: () => number): App {
  const webhooks = new Map<WebhookKind, PromiseWithResolvers<WebhookEvent>>()
  const removed = Promise.withResolvers<string>()
  const first = (kind: WebhookKind): PromiseWithResolvers<WebhookEvent> => {
    const known = webhooks.get(kind) ?? Promise.withResolvers<WebhookEvent>()
    webhooks.set(kind, known)
    return known
  }
  const secrets = [appSecret]
  const routes: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    '/webhooks': webhookHandler({ secrets, verifyToken, onEvent: (event) => first(event.kind).resolve(event) }),
    '/deauthorize': deauthorizeHandler({ secrets, now, onDeauthorize: ({ userId }) => removed.resolve(userId) }),
    '/print.jpg': () =>
      new Response(readFileSync(new URL('../publish/print.jpg', import.meta.url)), {
        headers: { 'content-type': 'image/jpeg' },
      }),
  }
  return {
    fetch: async (request) =>
      routes[new URL(request.url).pathname]?.(request) ?? new Response('Not found', { status: 404 }),
    // The kind is the one that was asked for.
    webhook: <K extends WebhookKind>(kind: K) => first(kind).promise as Promise<WebhookEvent<K>>,
    removedBy: removed.promise,
  }
}
