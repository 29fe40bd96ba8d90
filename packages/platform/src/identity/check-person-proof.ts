import type { Parameters } from '../base/request/parameters.ts'
import { redacted } from '../base/shown.ts'
import { facebookRefusal } from '../explain/refusal.ts'
import { findApp } from '../world/records/apps.ts'
import type { World } from '../world/world.ts'
import { appIdOf, type FacebookCaller } from './caller.ts'
import { isProofOf } from './proof.ts'

const rule = 'identity/check-person-proof'
const parameter = 'appsecret_proof'
const expected = 'hex HMAC-SHA256 of the access token, the app secret being the key'

/**
 * Checks an `appsecret_proof` where one was sent, and that one was sent where the app requires it. That app tokens need none is
 * assumed: they show the secret themselves.
 *
 * @throws Refusal
 */
export function checkProof(world: World, parameters: Parameters, caller: FacebookCaller): void {
  const proof = parameters.get(parameter)
  if (proof === undefined) {
    checkNotRequired(caller)
    return
  }
  const secret = findApp(world, appIdOf(caller))?.secret ?? ''
  if (isProofOf(parameters, proof, caller.text, secret, world.clock.now())) return
  throw facebookRefusal('invalidProof', {
    rule,
    parameter,
    received: redacted(proof),
    expected,
    fix: 'Sign the very token that is sent, with the Meta app secret. With appsecret_time, sign token|time, and send it within five minutes.',
  })
}

function checkNotRequired(caller: FacebookCaller): void {
  if (caller.kind === 'app' || caller.token.app?.requireAppSecret === 0) return
  throw facebookRefusal('proofRequired', {
    rule,
    parameter,
    expected,
    fix: 'Send appsecret_proof, or switch off Settings > Advanced > Security > Require App Secret.',
  })
}
