import { createHmac } from 'node:crypto'
import type { Context } from '../call.ts'
import { graphRefusal, redacted } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'
import type { AccessToken } from '../world/access-tokens.ts'
import { equalSecrets } from '../world/hash.ts'
import { findProduct } from '../world/products.ts'

/** Seconds for which a proof with a time is good (/docs/facebook-login/security). */
const proofLifetime = 300

/**
 * The `appsecret_proof` of a token: hex HMAC-SHA256 of it under the app secret (/docs/graph-api/guides/secure-requests).
 *
 * @param time Unix seconds, where the proof is to hold for five minutes only (/docs/facebook-login/security).
 */
export function appSecretProof(token: string, secret: string, time?: string): string {
  return createHmac('sha256', secret)
    .update(time === undefined ? token : `${token}|${time}`)
    .digest('hex')
}

/** Whether a proof is that of a token: plain, or with an `appsecret_time` of the last five minutes; Meta's pages have both. */
export function isProofOf(parameters: Parameters, proof: string, text: string, secret: string, now: number): boolean {
  const time = parameters.get('appsecret_time')
  if (time === undefined) return equalSecrets(proof, appSecretProof(text, secret))
  if (!/^\d{1,12}$/.test(time) || Math.abs(now / 1000 - Number(time)) > proofLifetime) return false
  return equalSecrets(proof, appSecretProof(text, secret, time))
}

/** Checks an `appsecret_proof` where one was sent: both graph hosts do (recorded clients rely on it). @throws Refusal */
export function checkProof(context: Context, parameters: Parameters, text: string, token: AccessToken): void {
  const proof = parameters.get('appsecret_proof')
  if (proof === undefined) return
  const secret = findProduct(context.world, token.appId, token.login)?.clientSecret ?? ''
  if (isProofOf(parameters, proof, text, secret, context.world.clock.now())) return
  throw graphRefusal('invalidProof', {
    rule: 'graph/proof',
    parameter: 'appsecret_proof',
    received: redacted(proof),
    expected: 'hex HMAC-SHA256 of the access token, the Instagram app secret being the key',
    fix: 'Sign the very token that is sent, with the Instagram app secret, not the Meta one.',
  })
}
