import { shown } from '../../../base/shown.ts'
import type { Reader } from '../../host.ts'

/**
 * The refusal for an object with which something cannot be done, in the words for one that is not there: that it is told in these
 * words is assumed, but for objects that the caller does not see.
 *
 * @param parameter The one that names the object.
 */
export function doesNotSupport(
  { host }: Reader,
  method: 'get' | 'post' | 'delete',
  id: string,
  why: { readonly parameter: string; readonly expected: string; readonly fix: string; readonly rule: string },
): Error {
  return host.refuse('objectNotFound', { ...why, received: shown(id) }, { id: shown(id), method })
}
