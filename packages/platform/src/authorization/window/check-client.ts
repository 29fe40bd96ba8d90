import { clientIdOf } from '../../base/request/client-credentials.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { type ClientApp, findClient } from '../../world/records/apps/products.ts'

/** Finds the app by `client_id` (or `app_id`), at the window and at the token endpoint. @throws Refusal */
export function checkClient(context: Context, parameters: Parameters): ClientApp {
  const clientId = clientIdOf(parameters)
  const app = clientId === undefined ? undefined : findClient(context.world, clientId)
  if (app !== undefined) return app
  throw oauthRefusal('invalidPlatformApp', {
    rule: 'authorization/window/check-client',
    parameter: 'client_id',
    ...(clientId === undefined ? {} : { received: shown(clientId) }),
    expected: 'an Instagram App ID in this world',
    fix: fix(context, clientId),
  })
}

function fix(context: Context, clientId: string | undefined): string {
  if (clientId === undefined) {
    return 'No client_id was read. Send it in the query (window) or as form data (token endpoint); a JSON body is not read.'
  }
  if (findApp(context.world, clientId) !== undefined) {
    return 'That is the Meta App ID. Use the Instagram App ID: App Dashboard > Products > Instagram Basic Display, or Instagram > API setup with Instagram login.'
  }
  return 'Copy the Instagram App ID from App Dashboard > Products > Instagram Basic Display, or from Instagram > API setup with Instagram login.'
}
