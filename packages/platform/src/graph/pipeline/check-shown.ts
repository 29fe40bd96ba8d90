import { facebookRefusal } from '../../explain/refusal.ts'
import type { Reader } from '../host.ts'
import type { ReadableNode } from '../records.ts'
import { typeNameOf } from '../type-name.ts'
import { shows } from '../view.ts'

const rule = 'graph/pipeline/check-shown'

/**
 * Of somebody else's account or media only some fields can be asked for. Business discovery refuses the others for lack of permission;
 * that hashtags and mentions know no such field is assumed.
 *
 * @throws Refusal
 */
export function checkShown({ view, host }: Reader, node: ReadableNode, name: string): void {
  if (view === undefined || shows(view, node, name)) return
  const through = view.through.slice('GET '.length)
  const expected = view.only === 'public' || view.of !== node ? `a public field of ${node}` : view.only.join(', ')
  const fix = `${through} shows only some fields of other people's objects. Take ${name} out, or read the object with a token of its owner.`
  if (view.only !== 'public') throw host.unknownField(name, typeNameOf(node), { rule, expected, fix })
  throw facebookRefusal('permissionMissing', { rule, parameter: 'fields', received: name, expected, fix })
}
