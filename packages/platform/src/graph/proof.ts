import { createHmac } from 'node:crypto'
import type { Context } from '../call.ts'
import { graphRefusal, redacted } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'
import type { AccessToken } from '../world/access-tokens.ts'
import { findBasicDisplayProduct } from '../world/basic-display-products.ts'
import { equalSecrets } from '../world/hash.ts'

/**
 * The `appsecret_proof` of a token: hex HMAC-SHA256 of it under the app secret (/docs/graph-api/guides/secure-requests).
 */
export function appSecretProof(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('hex')
}

/** Checks an `appsecret_proof` where one was sent: both graph hosts do (recorded clients rely on it). @throws Refusal */
export function checkProof(context: Context, parameters: Parameters, text: string, token: AccessToken): void {
  const proof = parameters.get('appsecret_proof')
  if (proof === undefined) return
  const secret = findBasicDisplayProduct(context.world, token.appId)?.instagramAppSecret ?? ''
  if (equalSecrets(proof, appSecretProof(text, secret))) return
  throw graphRefusal('invalidProof', {
    rule: 'graph/proof',
    parameter: 'appsecret_proof',
    received: redacted(proof),
    expected: 'hex HMAC-SHA256 of the access token, the Instagram app secret being the key',
    mend: 'Sign the very token that is sent, with the Instagram app secret, not the Meta one.',
  })
}
