import type { Parameters } from '../base/request/parameters.ts'
import { redacted } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'
import { findProduct } from '../world/records/products.ts'
import type { AccountCaller } from './caller.ts'
import { isProofOf } from './proof.ts'

/** Checks an `appsecret_proof` where one was sent: both graph hosts do (recorded clients rely on it). @throws Refusal */
export function checkAccountProof({ context }: Call, parameters: Parameters, { token, text }: AccountCaller): void {
  const proof = parameters.get('appsecret_proof')
  if (proof === undefined) return
  const secret = findProduct(context.world, token.appId, token.login)?.clientSecret ?? ''
  if (isProofOf(parameters, proof, text, secret, context.world.clock.now())) return
  throw graphRefusal('invalidProof', {
    rule: 'identity/check-account-proof',
    parameter: 'appsecret_proof',
    received: redacted(proof),
    expected: 'hex HMAC-SHA256 of the access token, the Instagram app secret being the key',
    fix: 'Sign the very token that is sent, with the Instagram app secret, not the Meta one.',
  })
}
