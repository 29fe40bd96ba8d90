import { accountMetrics } from '../../insights/account-metrics.ts'
import { mediaMetrics } from '../../insights/media-metrics.ts'
import type { Parameter } from '../../operations/operation.ts'
import { enums } from '../../values/enums.ts'
import type { ValueType } from '../../values/values.ts'
import type { Schema } from '../document.ts'

/** Whether a kind of object has a schema of its own in the document. */
export type HasSchema = (node: string) => boolean

const simple: Readonly<Record<Extract<ValueType, string>, Schema>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  timestamp: { type: 'string', examples: ['2026-03-09T18:04:05+0000'] },
  url: { type: 'string', format: 'uri' },
  binary: { type: 'string', format: 'binary' },
  any: {},
}

/** A type of the contract's as a schema. @param values What the text in it can be. */
export function schemaOf(type: ValueType, hasSchema: HasSchema, values?: readonly string[]): Schema {
  if (typeof type === 'string')
    return values !== undefined && type === 'string' ? { type: 'string', enum: values } : simple[type]
  if ('list' in type) return { type: 'array', items: schemaOf(type.list, hasSchema, values) }
  if ('node' in type) return refTo(type.node, hasSchema)
  if ('edge' in type) return refTo(`${type.edge}List`, () => hasSchema(type.edge))
  return recordSchema(type.record, hasSchema, values)
}

/** A kind of object of the document, or any object. */
export function refTo(name: string, hasSchema: HasSchema): Schema {
  return hasSchema(name) ? { $ref: `#/components/schemas/${name}` } : { type: 'object' }
}

function recordSchema(
  record: Readonly<Record<string, ValueType>>,
  hasSchema: HasSchema,
  values: readonly string[] | undefined,
): Schema {
  // The contract gives a record's values to its only text that is never missing.
  const text = Object.keys(record).find((key) => record[key] === 'string' && !key.endsWith('?'))
  const properties = Object.entries(record).map(([key, type]) => [
    key.replace(/\?$/, ''),
    schemaOf(type, hasSchema, key === text ? values : undefined),
  ])
  const required = Object.keys(record).filter((key) => !key.endsWith('?'))
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
  }
}

/**
 * What a field or a parameter can be; undefined: anything of its type.
 *
 * @example
 * import { valuesOf } from '@darkroom/contract'
 * valuesOf('containerStatusCode')?.includes('FINISHED') // => true
 */
export function valuesOf(name: Parameter['enum']): readonly string[] | undefined {
  if (name === undefined) return undefined
  if (name === 'accountMetrics') return Object.keys(accountMetrics)
  return name === 'mediaMetrics' ? Object.keys(mediaMetrics) : enums[name]
}
