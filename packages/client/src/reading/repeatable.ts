import { OptionError } from '../errors/option-error.ts'
import { onceEdges, repeatableEdges } from '../from-contract/repeatable.ts'

/** A path where a second post creates a second object. */
export type OncePath = `${string}/${(typeof onceEdges)[number]}`

/** The edge in `/{id}/{edge}`. Empty for `/{id}`, undefined for longer paths, which are not edges. */
function edgeOf(path: string): string | undefined {
  const [, , edge = '', ...more] = path.split('/')
  return more.join('') ? undefined : edge
}

/** Whether a call can be sent again if its outcome is not known. */
export function isRepeatable(method: string, path: string): boolean {
  return method !== 'POST' || (path !== '/' && repeatableEdges.includes(edgeOf(path) as string))
}

/**
 * Whether a call can be repeated, according to the caller or, by default, the contract.
 *
 * @throws OptionError if the caller allows a repeat that would create a second object.
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
