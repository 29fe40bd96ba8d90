import { clientIdOf, clientSecretOf } from '../../base/request/client-credentials.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { type App, findApp, isDeletedApp } from '../../world/records/apps/apps.ts'
import { findClient } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import { checkSecret } from './check-secret.ts'
import { readBasic } from './read-basic.ts'

const rule = 'tokens/facebook/check-client'

/**
 * The app that asks, by `client_id` and `client_secret`, their older names `app_id` and `app_secret`, or HTTP Basic.
 *
 * @param options Whether the secret may be left out. If sent, it has to be right.
 * @throws Refusal
 */
export function checkClient(
  world: World,
  request: Request,
  parameters: Parameters,
  { secretOptional = false }: { readonly secretOptional?: boolean } = {},
): App {
  const basic = readBasic(request)
  const app = findClientApp(world, clientIdOf(parameters) ?? (basic?.id || undefined))
  checkSecret(app, clientSecretOf(parameters) ?? (basic?.secret || undefined), secretOptional)
  return app
}

function findClientApp(world: World, id: string | undefined): App {
  if (id === undefined) {
    throw facebookRefusal('clientIdMissing', {
      rule,
      parameter: 'client_id',
      expected: 'the Meta App ID',
      fix: 'Send client_id, or both credentials as HTTP Basic.',
    })
  }
  const app = findApp(world, id)
  if (app !== undefined && app.state !== 'deleted') return app
  const why = { rule, parameter: 'client_id', received: shown(id), expected: 'the Meta App ID of an app' }
  if (app !== undefined || isDeletedApp(world, id)) {
    const fix = 'The app was deleted. Create another in the App Dashboard, and use its ids and secrets.'
    throw facebookRefusal('deletedApp', { ...why, fix })
  }
  throw facebookRefusal('unknownApp', {
    ...why,
    fix:
      findClient(world, id) === undefined
        ? 'Copy the Meta App ID from the App Dashboard.'
        : 'That is an Instagram App ID. This endpoint takes the Meta App ID, at the top of the App Dashboard.',
  })
}
