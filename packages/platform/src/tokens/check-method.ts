import { methodOf } from '../base/request/method.ts'
import type { Parameters } from '../base/request/parameters.ts'
import type { Call } from '../call.ts'
import { graphRefusal } from '../explain/refusal.ts'

/** The token endpoints of graph.instagram.com are read: they take GET only. @throws Refusal */
export function checkMethod(call: Call, parameters: Parameters): void {
  const method = methodOf(call, parameters)
  if (method === 'get') return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'tokens/check-method',
      parameter: 'method',
      received: method,
      expected: 'get',
      fix: 'Send a GET request.',
    },
    { method },
  )
}
