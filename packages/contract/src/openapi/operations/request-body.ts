import type { Content, OperationObject } from '../document.ts'
import type { MergedParameter } from './merged-parameters.ts'

type Body = Pick<OperationObject, 'requestBody'>

/** The form that a request carries; none when it has no parameters. */
export function formBody(parameters: readonly MergedParameter[]): Body {
  if (parameters.length === 0) return {}
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name)
  const lists = parameters.filter(({ schema }) => schema.type === 'array')
  const encoding = lists.map(({ name }) => [name, { style: 'form', explode: false }] as const)
  const content: Content = {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(parameters.map(({ name, schema, about }) => [name, { ...schema, ...about }])),
        ...(required.length === 0 ? {} : { required }),
      },
      ...(encoding.length === 0 ? {} : { encoding: Object.fromEntries(encoding) }),
    },
  }
  return { requestBody: { ...(required.length === 0 ? {} : { required: true }), content } }
}

/** The bytes that a request carries. */
export function bytesBody(bytes: MergedParameter | undefined): Body {
  return bytes === undefined
    ? {}
    : { requestBody: { content: { 'application/octet-stream': { schema: bytes.schema } } } }
}
