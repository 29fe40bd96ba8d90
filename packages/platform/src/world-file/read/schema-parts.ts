import { z } from 'zod'
import { mostTold } from '../finding.ts'
import { type MostRuleName, mostItems, type TextRuleName, textRules } from '../rules/rules.ts'

// A message names the rule that was broken (rules.ts); every scalar of the text comes as a string, and nothing as null.

/**
 * A list of entries or texts. After a few mistakes the rest is not checked: a list can have hundreds of thousands of items.
 *
 * @param most The rule for how many it can have.
 */
export function list<Item>(item: z.ZodType<Item>, most?: MostRuleName): z.ZodType<Item[]> {
  return z.array(z.unknown(), 'list').transform((given, { issues }) => {
    if (most !== undefined && given.length > mostItems[most])
      issues.push({ code: 'custom', path: [], message: most, input: given })
    const items: Item[] = []
    for (const [index, input] of given.entries()) {
      if (issues.length > mostTold) break
      const { data, error } = item.safeParse(input)
      if (error === undefined) items.push(data)
      else issues.push(...error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path], input }) as never))
    }
    return items
  })
}

/** Words by name. */
export function named(rule: TextRuleName): z.ZodType {
  return byName((input, found) => {
    if (typeof input !== 'string' || !textRules[rule].accepts(input)) found(rule, [])
  })
}

/** Lists of words by name; `empty` is the rule that a list without any breaks. */
export function namedLists(rule: TextRuleName, empty: 'someTasks'): z.ZodType {
  return byName((input, found) => {
    if (!Array.isArray(input)) return found('list', [])
    if (input.length === 0) found(empty, [])
    for (const [index, word] of input.entries())
      if (typeof word !== 'string' || !textRules[rule].accepts(word)) found(rule, [index])
  })
}

type Found = (rule: string, path: PropertyKey[]) => void

/** Values by name. Not an object schema of zod's, which skips the name `__proto__`: on Instagram that is a valid username. */
function byName(check: (input: unknown, found: Found) => void): z.ZodType {
  return z
    .custom<object>((given) => typeof given === 'object' && given !== null && !Array.isArray(given), 'map')
    .check(({ value, issues }) => {
      for (const [key, input] of Object.entries(value))
        check(input, (rule, path) => {
          if (issues.length > mostTold) return
          issues.push({ code: 'custom', path: [key, ...path], message: rule, input })
        })
    })
}
