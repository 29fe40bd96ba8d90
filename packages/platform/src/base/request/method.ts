import type { Call } from '../../call.ts'
import { shown } from '../shown.ts'
import type { Parameters } from './parameters.ts'

/** The method that a request counts as, in lower case: the parameter `method` replaces its own, and HEAD counts as GET. */
export function methodOf(call: Call, parameters: Parameters): string {
  const method = (parameters.get('method') || call.request.method).toLowerCase()
  return method === 'head' ? 'get' : shown(method)
}
