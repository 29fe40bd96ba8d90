import type { Schema } from '../document.ts'

/**
 * One schema for what several operations of a path answer or take. Never `oneOf`: an answer with nothing but an id, or an empty
 * list, fits the schema of more than one kind of object.
 */
export function oneSchema(schemas: readonly Schema[]): Schema {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
  const [first = {}] = different
  if (different.length < 2) return first
  if (different.some((schema) => Object.keys(schema).length === 0)) return {}
  return oneList(different) ?? { anyOf: different }
}

/** Words, or lists of words: a list of every word there is. A single word is written as a list of one. */
function oneList(schemas: readonly Schema[]): Schema | undefined {
  const words = schemas.map((schema) => (schema.type === 'array' ? schema.items : schema))
  if (!words.every((word) => word?.type === 'string' && word.enum !== undefined)) return undefined
  const values: Schema = { type: 'string', enum: [...new Set(words.flatMap((word) => word?.enum ?? []))] }
  return schemas.some(({ type }) => type === 'array') ? { type: 'array', items: values } : values
}
