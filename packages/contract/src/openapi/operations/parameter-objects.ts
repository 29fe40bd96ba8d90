import type { Method, Parameter } from '../../operations.ts'
import type { ParameterObject, Schema } from '../document.ts'
import type { MergedParameter } from './merged-parameters.ts'

/**
 * Where a parameter is sent; `nowhere`: in the path, or only among the fields of another object.
 *
 * @example
 * import { operations, placeOfParameter } from '@darkroom/contract'
 * placeOfParameter({}, 'caption', 'POST') // => 'form'
 * placeOfParameter(operations['POST IGMedia'].parameters.comment_enabled, 'comment_enabled', 'POST') // => 'form'
 * placeOfParameter(operations['GET IGUser/business_discovery'].parameters.username, 'username', 'GET') // => 'nowhere'
 */
export function placeOfParameter(
  { at }: Pick<Parameter, 'at'>,
  name: string,
  method: Method,
): 'query' | 'form' | 'header' | 'bytes' | 'nowhere' {
  if (at === undefined) return name === '(body)' ? 'bytes' : method === 'POST' ? 'form' : 'query'
  if (at.includes('header')) return 'header'
  if (at.includes('body') && (method === 'POST' || !at.includes('query'))) return 'form'
  return at.includes('query') ? 'query' : 'nowhere'
}

/** A parameter of a query or a header. */
export function parameterObject(merged: MergedParameter, where: 'query' | 'header'): ParameterObject {
  const { name, required, schema, about } = merged
  return { name, in: where, ...about, ...(required ? { required } : {}), ...serialized(schema), schema }
}

/** How a list is written: with commas between. */
function serialized(schema: Schema): Pick<ParameterObject, 'style' | 'explode'> {
  return schema.type === 'array' ? { style: 'form', explode: false } : {}
}
