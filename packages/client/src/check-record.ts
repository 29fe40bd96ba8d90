import type { JsonRecord } from './json-value.ts'

/** A rule for values: their names, separated by blanks, a check, and what is expected, in words. */
export type Rule = readonly [names: string, isRight: (value: unknown) => boolean, expected?: string]

/**
 * Checks a record and returns only what its rules name. `undefined` counts as absent.
 *
 * @param needed The number of rules, from the first, whose values are required.
 * @param wrong Creates the error for the first wrong value.
 */
export function checkedRecord(
  given: JsonRecord,
  needed: number,
  wrong: (name: string, expected: string, value: unknown) => Error,
  rules: readonly Rule[],
): JsonRecord {
  const checked: Record<string, unknown> = {}
  for (const [index, [names, isRight, expected = '']] of rules.entries()) {
    for (const name of names.split(' ')) {
      const value = given[name]
      if (isRight(value)) checked[name] = value
      else if (value !== undefined || index < needed) throw wrong(name, expected, value)
    }
  }
  return checked
}
