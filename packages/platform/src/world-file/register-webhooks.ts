import { currentScopes, type Login, type WebhookFieldName } from '@darkroom/contract'
import { giveAdvancedAccess } from '../world/records/apps/advanced-access.ts'
import { findApp, setAppMode } from '../world/records/apps/apps.ts'
import { findClient, findFacebookClient } from '../world/records/apps/products.ts'
import { saveSubscription } from '../world/records/webhooks/subscriptions.ts'
import type { World } from '../world/world.ts'
import { WorldFileError } from './world-file-error.ts'

/** Where an app's server receives webhooks. */
export interface AppWebhooks {
  readonly url: string
  readonly verifyToken: string
  readonly fields: readonly WebhookFieldName[]
  /** Makes the app Live, with Advanced Access for every permission: Instagram sends nothing else than tests to other apps. Default: it stays as it is. */
  readonly live?: boolean | undefined
}

/**
 * Enters in the App Dashboard where an app's server receives webhooks, and the fields, without the handshake: for a server that starts with the
 * platform. An app has one such URL for all its logins.
 *
 * @param clientId The Instagram App ID, or with Facebook Login the Meta App ID.
 * @returns The app's name.
 * @throws WorldFileError when the world has no such app.
 * @example
 * import { createPlatform, registerWebhooks } from '@darkroom/platform'
 * await using platform = createPlatform({ asOf: '2026-10-01' })
 * const webhooks = { url: 'http://localhost:4100/webhooks', verifyToken: 'darkroom', fields: ['comments'] } as const
 * registerWebhooks(platform.world, 'instagram', '1093847265518402', webhooks) // => 'Social Sizzle'
 */
export function registerWebhooks(world: World, login: Login, clientId: string, webhooks: AppWebhooks): string {
  const client = login === 'facebook' ? findFacebookClient(world, clientId) : findClient(world, clientId)
  const app = client && findApp(world, client.appId)
  if (app === undefined) throw new WorldFileError(`This world has no app ${clientId} with the login ${login}.`)
  const { url, verifyToken, fields, live = false } = webhooks
  world.database.transaction(() => {
    saveSubscription(world, {
      appId: app.id,
      object: 'instagram',
      url,
      verifyToken,
      fields: fields.join(','),
      active: 1,
      failingSince: null,
      createdAt: world.clock.now(),
    })
    if (!live) return
    setAppMode(world, app.id, 'live')
    for (const { name } of currentScopes(login, world.clock.day())) giveAdvancedAccess(world, app.id, name)
  })
  return app.name
}
