import type { Call } from '../../call.ts'
import { shown } from '../shown.ts'
import type { Parameters } from './parameters.ts'

/** The method a request counts as, in lower case: `method=` in the parameters stands for its own, and HEAD is a GET. */
export function methodOf(call: Call, parameters: Parameters): string {
  const method = (parameters.get('method') || call.request.method).toLowerCase()
  return method === 'head' ? 'get' : shown(method)
}
