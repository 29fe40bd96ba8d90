import type { JsonRecord } from './json-value.ts'

/** What values must be: names with blanks between them, whether a value is right, and what was expected, in words. */
export type Rule = readonly [names: string, isRight: (value: unknown) => boolean, expected?: string]

/**
 * A record with no more than its rules name; what is `undefined` counts as absent.
 *
 * @param needed So many rules, from the first on, are of what cannot be left out.
 * @param wrong The error for the first that is wrong.
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
