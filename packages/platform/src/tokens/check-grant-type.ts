import type { Parameters } from '../base/request/parameters.ts'
import { shown } from '../base/shown.ts'
import { graphRefusal } from '../explain/refusal.ts'

/** Each of graph.instagram.com's token endpoints takes one grant type. @throws Refusal */
export function checkGrantType(parameters: Parameters, expected: 'ig_exchange_token' | 'ig_refresh_token'): void {
  const given = parameters.get('grant_type')
  if (given === expected) return
  const why = {
    rule: 'tokens/check-grant-type',
    parameter: 'grant_type',
    expected,
    fix: `Send grant_type=${expected}.`,
  }
  if (given === undefined) throw graphRefusal('parameterRequired', why, { name: 'grant_type' })
  throw graphRefusal('invalidGrantType', { ...why, received: shown(given) })
}
