import { createHmac } from 'node:crypto'
import type { Parameters } from '../base/request/parameters.ts'
import { equalSecrets } from '../world/hash.ts'

/** Seconds for which a proof with a time is valid (/docs/facebook-login/security). */
const proofLifetime = 300

/**
 * The `appsecret_proof` of a token: hex HMAC-SHA256 of it under the app secret (/docs/graph-api/guides/secure-requests).
 *
 * @param time Unix seconds, for a proof that is valid for five minutes only (/docs/facebook-login/security).
 */
export function appSecretProof(token: string, secret: string, time?: string): string {
  return createHmac('sha256', secret)
    .update(time === undefined ? token : `${token}|${time}`)
    .digest('hex')
}

/** Whether a proof matches a token: plain, or with an `appsecret_time` in the last five minutes. Meta's pages have both forms. */
export function isProofOf(parameters: Parameters, proof: string, text: string, secret: string, now: number): boolean {
  const time = parameters.get('appsecret_time')
  if (time === undefined) return equalSecrets(proof, appSecretProof(text, secret))
  if (!/^\d{1,12}$/.test(time) || Math.abs(now / 1000 - Number(time)) > proofLifetime) return false
  return equalSecrets(proof, appSecretProof(text, secret, time))
}
