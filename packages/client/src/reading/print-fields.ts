import { invalidOption, type OptionError } from '../errors/option-error.ts'
import { isRecord, isText } from '../json-value.ts'

/** The fields to request: names and expansions. */
export type FieldList = readonly FieldItem[]

/** The name of a field, or an object of expansions by name. */
export type FieldItem = string | Readonly<Record<string, Expansion>>

/** The expansion of a field: its own fields, and modifiers such as `limit`, `after`, `username`. */
export interface Expansion {
  readonly fields?: FieldList | undefined
  readonly [modifier: string]: string | number | FieldList | undefined
}

/** The platform documents no limit. This one prevents a stack overflow if a list contains itself. */
const deepest = 20

/**
 * Prints fields as the platform reads them: `media.limit(3){caption,children{id}}`.
 *
 * @throws OptionError for names and values that the platform would read differently.
 * @example
 * import { printFields } from '@darkroom/client/instagram'
 * printFields(['username', { media: { limit: 3, fields: ['caption', 'timestamp'] } }]) // => 'username,media.limit(3){caption,timestamp}'
 */
export function printFields(fields: FieldList): string {
  return print(fields, 0)
}

function print(fields: unknown, depth: number): string {
  if (!Array.isArray(fields) || depth > deepest) throw wrong(fields)
  let printed = ''
  for (const item of fields as unknown[]) {
    if (isText(item)) printed += `,${checkedName(item)}`
    else if (!isRecord(item)) throw wrong(item)
    else for (const name of Object.keys(item)) printed += `,${checkedName(name)}${printExpansion(item[name], depth)}`
  }
  return printed.slice(1)
}

function printExpansion(expansion: unknown, depth: number): string {
  if (!isRecord(expansion)) throw wrong(expansion)
  const { fields, ...modifiers } = expansion
  const printed = Object.entries(modifiers).map(([name, value]) => printModifier(name, value))
  return printed.join('') + (fields === undefined ? '' : `{${print(fields, depth + 1)}}`)
}

function printModifier(name: string, value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'number' ? String(value) : value
  if (!/^\w+$/.test(name) || !isText(text) || /[()]/.test(text)) throw wrong(value)
  return `.${name}(${text})`
}

function checkedName(name: string): string {
  if (/^[\w-]+$/.test(name)) return name
  throw wrong(name)
}

function wrong(value: unknown): OptionError {
  return invalidOption('fields', "a list of names and of objects like { media: { fields: ['id'] } }", value)
}
