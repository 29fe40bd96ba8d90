import { signWebhook } from '@darkroom/client/incoming/testing'
import type { Context as CallContext } from '../../../platform/src/call.ts'
import { addComment } from '../../../platform/src/interactions/comment.ts'
import { findAccountByUsername } from '../../../platform/src/world/records/accounts.ts'
import { setAppMode } from '../../../platform/src/world/records/apps/apps.ts'
import { listMedia } from '../../../platform/src/world/records/media/media.ts'
import { saveSubscription } from '../../../platform/src/world/records/webhooks/subscriptions.ts'
import type { ConnectOptions } from '../options.ts'
import type { Store } from '../store/store.ts'
import { Secret } from '../vault/secret.ts'
import { type Answered, publicUrl, startWorld, type TestWorld, testApps } from './world.ts'

/** The sample app whose accounts sign in with Instagram Login, by its Meta App ID, and its Meta app secret. */
export const metaAppId = '358205879134926'
export const metaAppSecret = '2b0c81bc1f2a4d6d9ce63c1a75f0e4d8'
export const verifyToken = 'a verify token'

/** The account of the sample world that is linked, as webhooks name it. */
export const mira = '17841408261739405'

/** The apps of the tests, of which one has webhooks. */
export const webhookApps = {
  ...testApps,
  instagram: {
    ...testApps.instagram,
    metaAppSecret: new Secret(metaAppSecret),
    webhooks: { verifyToken: new Secret(verifyToken), fields: ['comments', 'mentions', 'messages'] },
  },
} as const

/** A world whose app has webhooks, and what tests do in it. */
export interface WebhookWorld extends TestWorld {
  /** Makes an endpoint. */
  endpoint(wanted: { url: string; events?: readonly string[]; ordered?: boolean }): Promise<Answered>
  /** Has somebody comment on the newest picture of mira.prints. Returns the comment's id. */
  comment(text: string): string
  /** Has the platform send what is due. */
  deliver(): Promise<number>
  /** Sends a delivery as Instagram would. */
  post(body: unknown, how?: { secret?: string; path?: string; signature?: string | null }): Promise<Response>
  /** The delivery log. */
  deliveries(query?: string): Promise<Answered[]>
}

/** Starts a world in which the app is live and its webhooks lead to connect. */
export async function startWebhookWorld({
  store,
  options = {},
}: {
  store?: Store
  options?: Partial<ConnectOptions>
} = {}): Promise<WebhookWorld> {
  const world = await startWorld({
    ...(store && { store }),
    options: {
      apps: webhookApps,
      loopbackEndpoints: true,
      ...options,
    },
  })
  const inner = world.platform.world
  setAppMode(inner, metaAppId, 'live')
  saveSubscription(inner, {
    appId: metaAppId,
    object: 'instagram',
    url: `${publicUrl}/webhooks/instagram`,
    verifyToken,
    fields: 'comments,mentions',
    active: 1,
    failingSince: null,
    createdAt: 0,
  })
  return {
    ...world,
    endpoint: async (wanted) =>
      (await world.api('/v1/endpoints', { method: 'POST', body: JSON.stringify(wanted) })).body,
    comment: (text) => {
      const lee = findAccountByUsername(inner, 'lee.wanders')?.id ?? ''
      const mediaId = listMedia(inner, mira)[0]?.id ?? ''
      const comment = { mediaId, accountId: lee, text, parentId: null, appId: null }
      return addComment({ world: inner } as CallContext, comment).id
    },
    deliver: () => world.platform.deliverCallbacks(),
    post: async (body, { secret = testApps.instagram.appSecret.reveal(), path = 'instagram', signature } = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const headers = new Headers({ 'content-type': 'application/json' })
      const signed = signature === undefined ? await signWebhook(text, secret) : signature
      if (signed !== null) headers.set('x-hub-signature-256', signed)
      return world.connect.fetch(new Request(`${publicUrl}/webhooks/${path}`, { method: 'POST', body: text, headers }))
    },
    deliveries: async (query = '?limit=200') => (await world.api(`/v1/deliveries${query}`)).body.items,
  }
}

let made = 0

/** A delivery with comments. */
export function commentsOf(accountId: string, ids: readonly string[], time = 1_790_000_000 + ++made): object {
  const changes = ids.map((id) => ({
    value: { from: { id: '555', username: 'lee' }, media: { id: '1', media_product_type: 'FEED' }, id, text: `c${id}` },
    field: 'comments',
  }))
  return { entry: changes.map((change) => ({ id: accountId, time, changes: [change] })), object: 'instagram' }
}
