import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import type { Refuse } from '../explain/refusal.ts'

/** The token endpoints of both graph hosts, and debug_token, each take some methods only. @throws Refusal */
export function checkMethod(call: Call, parameters: Parameters, allowed: readonly string[], refuse: Refuse): void {
  const method = methodOf(call, parameters)
  if (allowed.includes(method)) return
  const expected = allowed.join(' or ')
  throw refuse(
    'unsupportedRequest',
    {
      rule: 'tokens/check-method',
      parameter: 'method',
      received: method,
      expected,
      fix: `Send a ${expected.toUpperCase().replace(' OR ', ' or a ')} request.`,
    },
    { method },
  )
}
