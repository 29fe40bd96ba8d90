import { clientIdOf } from '../../base/request/client-credentials.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { type ClientApp, findClient, findFacebookClient } from '../../world/records/apps/products.ts'

const rule = 'authorization/dialog/check-client'

/** Finds the app by `client_id` (or `app_id`), which is the Meta App ID, and checks that Facebook Login is set up in it. @throws Refusal */
export function checkClient(context: Context, parameters: Parameters): ClientApp {
  const clientId = clientIdOf(parameters)
  const found = clientId === undefined ? undefined : findFacebookClient(context.world, clientId)
  if (found !== undefined) return found
  const app = clientId === undefined ? undefined : findApp(context.world, clientId)
  const fault = {
    rule,
    parameter: 'client_id',
    ...(clientId === undefined ? {} : { received: shown(clientId) }),
    expected: 'the Meta App ID of an app with Facebook Login',
  }
  if (app !== undefined && app.state !== 'deleted')
    throw dialogRefusal('loginUnavailable', {
      ...fault,
      fix: `Set up Facebook Login in ${app.name}: App Dashboard > Add products > Instagram Graph API, or Facebook Login for Business.`,
    })
  throw dialogRefusal('invalidAppId', { ...fault, fix: fix(context, clientId) })
}

function fix(context: Context, clientId: string | undefined): string {
  if (clientId === undefined) return 'Send client_id: the app id at the top of the App Dashboard.'
  if (findClient(context.world, clientId) !== undefined)
    return 'That is an Instagram App ID. Facebook Login takes the Meta App ID: App Dashboard > Settings > Basic > App ID.'
  return 'Copy the app id from App Dashboard > Settings > Basic > App ID.'
}
