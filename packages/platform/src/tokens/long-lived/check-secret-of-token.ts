import { logins } from '@darkroom/contract'
import { redacted } from '../../base/shown.ts'
import { graphRefusal } from '../../explain/refusal.ts'
import { equalSecrets } from '../../world/hash.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import type { AccountToken } from '../../world/records/tokens/access-tokens.ts'
import type { World } from '../../world/world.ts'

/** The secret has to be that of the app and the login that got the token. @throws Refusal */
export function checkSecretOfToken(world: World, secret: string, token: AccountToken): void {
  const expected = findProduct(world, token.appId, token.login)?.clientSecret
  if (expected !== undefined && expected !== null && equalSecrets(secret, expected)) return
  throw graphRefusal('wrongSecret', {
    rule: 'tokens/long-lived/check-secret-of-token',
    parameter: 'client_secret',
    received: redacted(secret),
    expected: 'the Instagram app secret of the app that got the token',
    fix: `Copy the Instagram app secret of ${logins[token.login].label} in the App Dashboard. The Meta app secret under Settings > Basic is a different one.`,
  })
}
