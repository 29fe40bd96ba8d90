import type { Parameters } from '../../base/request/parameters.ts'
import { redacted } from '../../base/shown.ts'
import { findApp } from '../../world/records/apps/apps.ts'
import { findProduct } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import { appIdOf, type Caller } from '../caller.ts'
import { isProofOf } from '../proof.ts'
import { refuseAs } from '../refuse-as.ts'

/** Checks an `appsecret_proof` where one was sent: both graph hosts do (recorded clients rely on it). @throws Refusal */
export function checkProof(world: World, parameters: Parameters, caller: Caller): void {
  const proof = parameters.get('appsecret_proof')
  if (proof === undefined) return
  if (isProofOf(parameters, proof, caller.text, secretOf(world, caller), world.clock.now())) return
  const [own, other] = caller.kind === 'account' ? ['Instagram app secret', 'Meta'] : ['Meta app secret', 'Instagram']
  throw refuseAs(caller)('invalidProof', {
    rule: 'identity/checks/check-proof',
    parameter: 'appsecret_proof',
    received: redacted(proof),
    expected: `hex HMAC-SHA256 of the access token, with the ${own} as the key`,
    fix: `Sign the token that you send, with the ${own}, not the ${other} one. With appsecret_time, sign token|time, and send it within five minutes.`,
  })
}

function secretOf(world: World, caller: Caller): string {
  return caller.kind === 'account'
    ? (findProduct(world, caller.token.appId, caller.token.login)?.clientSecret ?? '')
    : (findApp(world, appIdOf(caller))?.secret ?? '')
}
