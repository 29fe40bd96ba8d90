import type { Call } from '../../call.ts'
import { resourceRefusal } from '../../explain/resource-refusal.ts'
import { loginOf } from '../../identity/caller.ts'
import type { Reader } from '../host.ts'

/** The most objects that one request reads. The real platform's own bound is not known. */
const most = 20_000

const spent = new WeakMap<Call, number>()

/**
 * Counts an object that is read: nesting multiplies, and a hundred media with the hundred media of each one's owner is not what anybody waits for.
 *
 * @throws Refusal when a request reads too many
 */
export function spendOne({ call, caller }: Reader): void {
  const count = (spent.get(call) ?? 0) + 1
  spent.set(call, count)
  if (count <= most) return
  throw resourceRefusal(loginOf(caller), 'reduceData', {
    rule: 'graph/pipeline/read-budget',
    parameter: 'fields',
    received: `more than ${most} objects`,
    expected: `at most ${most} objects in one answer`,
    fix: 'Nest less deeply, or give each edge in fields a limit: media.limit(10){children{id}}.',
    when: 'an answer would hold too much',
  })
}
