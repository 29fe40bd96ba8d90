import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { oauthRefusal } from '../../explain/refusal.ts'

/** Instagram's own window knows the authorization code flow only. @throws Refusal */
export function checkResponseType(parameters: Parameters): void {
  const given = parameters.get('response_type')
  if (given === 'code') return
  throw oauthRefusal('invalidResponseType', {
    rule: 'authorization/window/check-response-type',
    parameter: 'response_type',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: 'code',
    fix: 'Send response_type=code. There is no implicit flow at this window, whatever the sentence says.',
  })
}
