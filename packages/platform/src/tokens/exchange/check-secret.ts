import { logins } from '@darkroom/contract'
import { clientSecretOf } from '../../base/request/client-credentials.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { redacted } from '../../base/shown.ts'
import { oauthRefusal } from '../../explain/refusal.ts'
import { equalSecrets } from '../../world/hash.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'

/** A wrong secret gets the message about the redirect URI (integrators' notes of 2026). @throws Refusal */
export function checkSecret(app: ClientApp, parameters: Parameters): void {
  const secret = clientSecretOf(parameters)
  if (secret !== undefined && equalSecrets(secret, app.clientSecret)) return
  throw oauthRefusal('verificationFailed', {
    rule: 'tokens/exchange/check-secret',
    parameter: 'client_secret',
    ...(secret === undefined ? {} : { received: redacted(secret) }),
    expected: 'the Instagram app secret',
    fix: `The message names redirect_uri, but the secret is wrong. Copy the Instagram app secret of ${logins[app.login].label}; the Meta app secret is a different one.`,
  })
}
