import { closestName } from './closest-name.ts'

/**
 * The sentence about an unknown name, or `undefined` if all are known or it is not an object. What is `undefined` counts as absent.
 *
 * @param where What has the names: `options`.
 */
export function unknownName(where: string, given: unknown, names: readonly string[]): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const unknown = Object.entries(given).find(([name, value]) => value !== undefined && !names.includes(name))
  if (!unknown) return undefined
  const [name] = unknown
  const close = closestName(name, names)
  // A long or odd name may be anything, a secret too.
  const shown = /^[\w-]{1,40}$/.test(name) ? name : 'a name'
  return close
    ? `${shown}: did you mean ${close}? ${where} have no ${shown}.`
    : `${shown} is none of ${where.charAt(0).toLowerCase()}${where.slice(1)}: ${names.join(', ')}.`
}
