import { z } from 'zod'
import { type Key, type Keys, snakeCase } from '../keys/key.ts'
import { findNoun } from '../nouns/nouns.ts'
import type { WorldFile } from '../nouns/world.ts'
import { readers, type TextRuleName, textRules } from '../rules/rules.ts'
import { list, named, namedLists } from './schema-parts.ts'

/** A world file as its text has it: keys in snake_case, scalars as strings. Issues' messages are names of rules. */
export const worldFileSchema: z.ZodType<WorldFile> = entrySchema('world') as z.ZodType<WorldFile>

/** An entry whose keys are written in snake_case and read in camelCase. */
function entrySchema(name: string): z.ZodType {
  const { keys } = findNoun(name)
  const names = new Map(Object.keys(keys).map((key) => [snakeCase(key), key]))
  return z.strictObject(shapeOf(keys), 'map').transform((given) => {
    const pairs = Object.entries(given).filter(([, value]) => value !== undefined)
    return Object.fromEntries(pairs.map(([key, value]) => [names.get(key), value]))
  })
}

function shapeOf(keys: Keys): z.ZodRawShape {
  const schemas = Object.entries(keys).map(([key, spec]): [string, z.ZodType] => {
    const schema = valueSchema(spec)
    return [snakeCase(key), spec.needed === true ? schema : maybe(schema)]
  })
  return Object.fromEntries(schemas)
}

function valueSchema(key: Key): z.ZodType {
  if (key.is !== undefined) return text(key.is)
  if (key.list !== undefined) return list(text(key.list), key.most)
  if (key.named !== undefined) return named(key.named)
  if (key.namedLists !== undefined) return namedLists(key.namedLists, 'someTasks')
  return key.entries === undefined ? entrySchema(key.entry ?? '') : list(entrySchema(key.entries))
}

/** A value that may be left out. */
function maybe(schema: z.ZodType): z.ZodType {
  return schema.nullish().transform((value) => value ?? undefined)
}

/** The value of a text that satisfies a rule. */
function text(rule: TextRuleName): z.ZodType {
  const schema = z.string(rule).refine((given) => textRules[rule].accepts(given), rule)
  return Object.hasOwn(readers, rule) ? schema.transform<unknown>(readers[rule as keyof typeof readers]) : schema
}
