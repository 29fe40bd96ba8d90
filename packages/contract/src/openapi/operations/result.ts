import type { OperationName, Returns } from '../../operations.ts'
import type { Schema } from '../document.ts'
import { type HasSchema, refTo } from '../schemas/schema-of.ts'

/** What an operation answers when it goes well. */
export function answerSchema(name: OperationName, returns: Returns, hasSchema: HasSchema): Schema {
  if (returns === 'any') return {}
  if (returns === 'success') return { $ref: '#/components/schemas/Success' }
  if ('created' in returns) return { $ref: '#/components/schemas/Created' }
  if ('node' in returns) {
    const object = nodeAnswer(returns.node, hasSchema)
    return returns.orNull === true ? { anyOf: [object, { type: 'null' }] } : object
  }
  // A batch is answered by a bare list, one entry for each request.
  if (name === 'POST /') return { type: 'array', items: {} }
  if (returns.key !== undefined) {
    const items = { type: 'array', items: refTo(returns.list, hasSchema) }
    return { type: 'object', properties: { [returns.key]: items }, required: [returns.key] }
  }
  return hasSchema(returns.list)
    ? { $ref: `#/components/schemas/${returns.list}List` }
    : { type: 'object', properties: { data: { type: 'array', items: {} } }, required: ['data'] }
}

/** A picture is answered within `data`, as in the fields of whom it shows; every other object as itself. */
function nodeAnswer(node: string, hasSchema: HasSchema): Schema {
  const object = refTo(node, hasSchema)
  return node === 'ProfilePicture' ? { type: 'object', properties: { data: object }, required: ['data'] } : object
}

/** The schemas that answers share. */
export const answerSchemas: Readonly<Record<string, Schema>> = {
  Success: {
    type: 'object',
    description: 'It was done.',
    properties: { success: { type: 'boolean' } },
    required: ['success'],
  },
  Created: {
    type: 'object',
    description: 'The id of what was created.',
    properties: { id: { type: 'string' } },
    required: ['id'],
  },
  Paging: {
    type: 'object',
    description: 'Where the pages before and after this one are.',
    properties: {
      cursors: { type: 'object', properties: { before: { type: 'string' }, after: { type: 'string' } } },
      previous: { type: 'string', format: 'uri', description: 'Left out on the first page.' },
      next: { type: 'string', format: 'uri', description: 'Left out on the last page.' },
    },
  },
}
