import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import { type Configuration, findConfiguration } from '../../world/records/apps/configurations.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'
import type { ResponseType } from './read-response-type.ts'

const rule = 'authorization/dialog/read-configuration'

/**
 * Finds the Login for Business configuration by `config_id`. A configuration for a system user's token allows only a code
 * (/docs/facebook-login/facebook-login-for-business).
 *
 * @throws Refusal
 */
export function readConfiguration(
  context: Context,
  app: ClientApp,
  parameters: Parameters,
  response: ResponseType,
): Configuration | undefined {
  const id = parameters.get('config_id') ?? ''
  if (id === '') return undefined
  const found = findConfiguration(context.world, app.appId, id)
  if (found === undefined)
    throw dialogRefusal('unknownConfiguration', {
      rule,
      parameter: 'config_id',
      received: shown(id),
      expected: `a configuration of ${app.name}`,
      fix: 'Copy the id from App Dashboard > Facebook Login for Business > Configurations, or send scope instead.',
    })
  if (found.tokenType === 'systemUser' && response.token)
    throw dialogRefusal('invalidResponseType', {
      rule,
      parameter: 'response_type',
      received: shown(parameters.get('response_type') ?? ''),
      expected: 'code',
      fix: "The configuration gives a system user's token, which is issued for a code only: send response_type=code.",
    })
  return found
}
