import { oauthRefusal, shown } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'

/** Instagram's own window knows the authorization code flow only. @throws Refusal */
export function checkResponseType(parameters: Parameters): void {
  const given = parameters.get('response_type')
  if (given === 'code') return
  throw oauthRefusal('invalidResponseType', {
    rule: 'authorization/check-response-type',
    parameter: 'response_type',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: 'code',
    fix: 'Send response_type=code. There is no implicit flow at this window, whatever the sentence says.',
  })
}
