import type { Parameters } from '../../base/request/parameters.ts'
import { redacted } from '../../base/shown.ts'
import { graphRefusal } from '../../explain/refusal.ts'
import { isClientSecret } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'

const rule = 'tokens/long-lived/read-secret'
const parameter = 'client_secret'

/** The Instagram app secret of a request. It is checked before the token: one that no app has is reported first. @throws Refusal */
export function readSecret(world: World, parameters: Parameters): string {
  const secret = parameters.get(parameter)
  if (secret === undefined) {
    const why = { rule, parameter, expected: 'the Instagram app secret', fix: 'Send client_secret.' }
    throw graphRefusal('parameterRequired', why, { name: parameter })
  }
  if (isClientSecret(world, secret)) return secret
  throw graphRefusal('wrongSecret', {
    rule,
    parameter,
    received: redacted(secret),
    expected: 'an Instagram app secret',
    fix: 'Copy the Instagram app secret from the App Dashboard. The Meta app secret under Settings > Basic is a different one.',
  })
}
