import { invalidOption } from '../errors/option-error.ts'

/** Fields to ask for: names, and what stands behind names. */
export type FieldList = readonly FieldItem[]

/** A field by its name, or fields with what to expand behind them. */
export type FieldItem = string | Readonly<Record<string, Expansion>>

/** What to expand behind a field: its own fields, and modifiers such as `limit`, `after`, `username`. */
export interface Expansion {
  readonly fields?: FieldList | undefined
  readonly [modifier: string]: string | number | FieldList | undefined
}

/** The platform documents no bound; this one keeps a list that contains itself from ending in a stack overflow. */
const deepest = 20

/**
 * Prints fields as the platform reads them: `media.limit(3){caption,children{id}}`.
 *
 * @throws OptionError for what could not be read back as it was meant.
 * @example
 * import { printFields } from '@darkroom/client/instagram'
 * printFields(['username', { media: { limit: 3, fields: ['caption', 'timestamp'] } }]) // => 'username,media.limit(3){caption,timestamp}'
 */
export function printFields(fields: FieldList): string {
  return print(fields, 0)
}

function print(fields: unknown, depth: number): string {
  if (!Array.isArray(fields))
    throw invalidOption('fields', 'a list of names and of objects like { media: { limit: 3 } }')
  if (depth > deepest) throw invalidOption('fields', `nested no deeper than ${deepest}`)
  return fields
    .flatMap((item: unknown) => {
      if (typeof item === 'string') return [checkedName(item)]
      if (typeof item !== 'object' || item === null) throw invalidOption('fields', 'a list of names and of objects')
      return Object.entries(item).map(([name, expansion]) => checkedName(name) + printExpansion(expansion, depth))
    })
    .join(',')
}

function printExpansion(expansion: unknown, depth: number): string {
  if (typeof expansion !== 'object' || expansion === null || Array.isArray(expansion)) {
    throw invalidOption('fields', 'such that what stands behind a name is an object like { limit: 3, fields: [...] }')
  }
  const { fields, ...modifiers } = expansion as Expansion
  const printed = Object.entries(modifiers).map(([name, value]) => printModifier(name, value))
  return printed.join('') + (fields === undefined ? '' : `{${print(fields, depth + 1)}}`)
}

function printModifier(name: string, value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'number' ? String(value) : value
  if (!/^\w+$/.test(name) || typeof text !== 'string' || /[()]/.test(text)) {
    throw invalidOption('fields', 'such that a modifier is a word with a number or a text without parentheses')
  }
  return `.${name}(${text})`
}

function checkedName(name: string): string {
  if (/^[\w-]+$/.test(name)) return name
  throw invalidOption('fields', 'made of names of letters, digits, _ and -')
}
