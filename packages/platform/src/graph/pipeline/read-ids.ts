import type { Parameters } from '../../base/request/parameters.ts'

/**
 * The objects of `?ids=a,b`, each once.
 *
 * @returns undefined without the parameter, or when the path names an object itself.
 */
export function readIds(parameters: Parameters): string[] | undefined {
  const text = parameters.get('ids')
  if (text === undefined) return undefined
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  return [...new Set(ids)]
}
