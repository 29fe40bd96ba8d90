import type { Parameters } from '../../base/request/parameters.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { FacebookCaller } from '../caller.ts'

const parameter = 'appsecret_proof'

/**
 * An app can require a proof of every call on graph.facebook.com. That app tokens need none is assumed: they contain the secret
 * themselves.
 *
 * @throws Refusal
 */
export function checkProofRequired(parameters: Parameters, caller: FacebookCaller): void {
  if (parameters.has(parameter) || caller.kind === 'app' || caller.token.app?.requireAppSecret !== 1) return
  throw facebookRefusal('proofRequired', {
    rule: 'identity/checks/check-proof-required',
    parameter,
    expected: 'hex HMAC-SHA256 of the access token, with the app secret as the key',
    fix: 'Send appsecret_proof, or switch off Settings > Advanced > Security > Require App Secret.',
  })
}
