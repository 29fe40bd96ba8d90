import { OptionError } from './option-error.ts'
import { unknownName } from './unknown-names.ts'

/**
 * Refuses unknown names: a misspelt option would otherwise be ignored.
 *
 * @param where What has the names: `Options of a call`.
 * @throws OptionError
 */
export function checkNames(where: string, given: unknown, names: readonly string[]): void {
  const wrong = unknownName(where, given, names)
  if (wrong !== undefined) throw new OptionError('option_invalid', wrong)
}

/** The names of `CallOptions`. */
export const callNames = ['signal', 'deadline'] as const
