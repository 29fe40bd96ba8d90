import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import { oauthRefusal } from '../../explain/refusal.ts'

/** api.instagram.com has one grant type, and it must be named. @throws Refusal */
export function checkGrantType(parameters: Parameters): void {
  const given = parameters.get('grant_type')
  if (given === 'authorization_code') return
  throw oauthRefusal('unsupportedGrantType', {
    rule: 'tokens/exchange/check-grant-type',
    parameter: 'grant_type',
    ...(given === undefined ? {} : { received: shown(given) }),
    expected: 'authorization_code',
    fix: 'Send grant_type=authorization_code.',
  })
}
