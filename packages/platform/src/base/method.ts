import type { Call } from '../call.ts'
import { graphRefusal, shown } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'

/** The method a request counts as, in lower case: `method=` in the parameters stands for its own, and HEAD is a GET. */
export function methodOf(call: Call, parameters: Parameters): string {
  const method = (parameters.get('method') || call.request.method).toLowerCase()
  return method === 'head' ? 'get' : shown(method)
}

/** Refuses what is no read: a user takes neither POST nor DELETE. @throws Refusal */
export function checkMethod(call: Call, parameters: Parameters): void {
  const method = methodOf(call, parameters)
  if (method === 'get') return
  throw graphRefusal(
    'unsupportedRequest',
    {
      rule: 'base/method',
      parameter: 'method',
      received: method,
      expected: 'get',
      fix: 'Send a GET request. A user takes neither POST nor DELETE.',
    },
    { method },
  )
}
