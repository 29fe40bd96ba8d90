import { z } from 'zod'
import { mostTold } from '../check/finding.ts'
import { type TextRuleName, textRules } from './file-rules.ts'

// A message names the rule that was broken (file-rules.ts); every scalar of the text comes as a string, and nothing as null.

type Camel<Key> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Key
type CamelKeys<Entry> = { [Key in keyof Entry as Camel<Key>]: Entry[Key] }

type Snake<Key extends string> = Key extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : Key

/** A schema for every key an entry can have: what can be saved can be loaded. */
export type ShapeOf<Entry> = Readonly<Record<Snake<keyof Entry & string>, z.ZodType>>

/** A text that keeps a rule; `Text` narrows it where the rule is a list of words. */
export function text<Text extends string = string>(rule: TextRuleName): z.ZodType<Text> {
  const accepts = (given: string): boolean => textRules[rule].accepts(given)
  return z.string(rule).refine(accepts, rule) as z.ZodType<string> as z.ZodType<Text>
}

/** A value that may be left out. */
export function maybe<Value>(schema: z.ZodType<Value>): z.ZodType<Value | undefined> {
  return schema.nullish().transform((value) => value ?? undefined)
}

/**
 * A list of entries or texts. After a few mistakes the rest is not looked at: a list can have hundreds of thousands.
 *
 * @param most How many it can have, and the rule that more would break.
 */
export function list<Item>(
  item: z.ZodType<Item>,
  most?: { readonly items: number; readonly rule: string },
): z.ZodType<Item[]> {
  return z.array(z.unknown(), 'list').transform((given, { issues }) => {
    if (most !== undefined && given.length > most.items)
      issues.push({ code: 'custom', path: [], message: most.rule, input: given })
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
export function named<Value extends string>(rule: TextRuleName): z.ZodType<Record<string, Value>> {
  return byName((input, found) => {
    if (typeof input !== 'string' || !textRules[rule].accepts(input)) found(rule, [])
  })
}

/** Lists of words by name; `empty` is the rule that a list without any breaks. */
export function namedLists<Value extends string>(
  rule: TextRuleName,
  empty: 'someTasks',
): z.ZodType<Record<string, Value[]>> {
  return byName((input, found) => {
    if (!Array.isArray(input)) return found('list', [])
    if (input.length === 0) found(empty, [])
    for (const [index, word] of input.entries())
      if (typeof word !== 'string' || !textRules[rule].accepts(word)) found(rule, [index])
  })
}

type Found = (rule: string, path: PropertyKey[]) => void

/** Values by name. No object schema of zod's, which pass over the name `__proto__`: on Instagram that is a good username. */
function byName<Values extends object>(check: (input: unknown, found: Found) => void): z.ZodType<Values> {
  return z
    .custom<Values>((given) => typeof given === 'object' && given !== null && !Array.isArray(given), 'map')
    .check(({ value, issues }) => {
      for (const [key, input] of Object.entries(value))
        check(input, (rule, path) => {
          if (issues.length > mostTold) return
          issues.push({ code: 'custom', path: [key, ...path], message: rule, input })
        })
    })
}

/** An entry whose keys are written in snake_case and read in camelCase. */
export function entry<Shape extends z.ZodRawShape>(shape: Shape): z.ZodType<CamelKeys<z.output<z.ZodObject<Shape>>>> {
  return z.strictObject(shape, 'map').transform((given) => {
    const pairs = Object.entries(given).filter(([, value]) => value !== undefined)
    return Object.fromEntries(pairs.map(([key, value]) => [camelCase(key), value])) as never
  })
}

function camelCase(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** A date and time. */
export const moment: z.ZodType<Date> = text('moment').transform((written) => new Date(written))

/** A date and time, or `never`. */
export const ending: z.ZodType<Date | 'never'> = text('ending').transform((written) =>
  written === 'never' ? written : new Date(written),
)

/** Yes or no. */
export const yesOrNo: z.ZodType<boolean> = text('yesOrNo').transform((written) => written === 'true')

/** A number of followers and the like. */
export const count: z.ZodType<number> = text('count').transform(Number)
