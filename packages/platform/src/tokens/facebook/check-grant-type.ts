import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'

const grantTypes = ['authorization_code', 'fb_exchange_token', 'client_credentials'] as const

/** The grant type of a token request; a code needs none. @throws Refusal */
export function checkGrantType(parameters: Parameters): (typeof grantTypes)[number] {
  const given = parameters.get('grant_type') || 'authorization_code'
  const found = grantTypes.find((name) => name === given)
  if (found !== undefined) return found
  throw facebookRefusal('invalidGrantType', {
    rule: 'tokens/facebook/check-grant-type',
    parameter: 'grant_type',
    received: shown(given),
    expected: 'none or authorization_code for a code, fb_exchange_token, client_credentials',
    fix: 'Leave grant_type out for a code. ig_exchange_token and ig_refresh_token belong to graph.instagram.com.',
  })
}
