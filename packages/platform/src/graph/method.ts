import type { Call } from '../call.ts'
import { graphRefusal } from '../refusal.ts'
import type { Parameters } from '../request/parameters.ts'

/** Refuses what is no read: a user takes neither POST nor DELETE. `method=` in the parameters stands for the request's own. */
export function checkMethod(call: Call, parameters: Parameters): void {
  const method = (parameters.get('method') ?? call.request.method).toLowerCase()
  if (method === 'get' || method === 'head') return
  throw graphRefusal(
    'unsupportedRequest',
    { rule: 'graph/method', parameter: 'method', received: method, expected: 'get', mend: 'Send a GET request.' },
    { method },
  )
}
