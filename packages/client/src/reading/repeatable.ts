import { OptionError } from '../errors/option-error.ts'
import { onceEdges, repeatableEdges } from '../from-contract/repeatable.ts'

/** A path where a second post creates a second object. */
export type OncePath = `${string}/${(typeof onceEdges)[number]}`

/** The edge in `/{id}/{edge}`; empty for `/{id}`, undefined for longer paths, which are no edges. */
function edgeOf(path: string): string | undefined {
  const [, , edge = '', ...more] = path.split('/')
  return more.join('') ? undefined : edge
}

/** Whether a call can be sent again when nobody knows what became of it. */
export function isRepeatable(method: string, path: string): boolean {
  return method !== 'POST' || (path !== '/' && repeatableEdges.includes(edgeOf(path) as string))
}

/**
 * Whether a call can be repeated, by the contract or, where it says nothing, by the caller.
 *
 * @throws OptionError where the caller would have something repeated that would then be there twice.
 */
export function checkedRepeatable(method: string, path: string, asked: boolean | undefined): boolean {
  const edge = edgeOf(path)
  if (asked && (onceEdges as readonly unknown[]).includes(edge)) {
    throw new OptionError(
      'option_invalid',
      `repeatable must not be true for ${edge}: a second post would create a second object.`,
    )
  }
  return asked ?? isRepeatable(method, path)
}
