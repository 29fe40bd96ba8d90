import type { Field, NodeName } from '../../nodes.ts'
import type { Schema } from '../document.ts'
import { loginsOf, type OpenApiHost } from '../hosts.ts'
import { detailsOf } from '../operations/operation-details.ts'
import { nodesOf, operationsOf, type PlacedOperation } from '../operations/operations-of.ts'
import { answerSchema } from '../operations/result.ts'
import { nodeWords } from '../words/node-words.ts'
import { capital, dateKeys, dates, describe, needsSentence, omittedSentence } from '../words/sentences.ts'
import { summaries } from '../words/summaries.ts'
import { wordsOfField } from '../words.ts'
import { type HasSchema, schemaOf, valuesOf } from './schema-of.ts'

/** The schemas of a host's kinds of objects, and of pages of them where it has any. */
export function nodeSchemas(host: OpenApiHost, hasSchema: HasSchema): Readonly<Record<string, Schema>> {
  const operations = operationsOf(host)
  const listed = new Set(
    operations.flatMap(({ operation: { returns } }) =>
      typeof returns === 'object' && 'list' in returns && returns.key === undefined ? [returns.list] : [],
    ),
  )
  const schemas = nodesOf(host).flatMap(([name, { defaults, fields }]): [string, Schema][] => {
    const own = Object.entries(fields).filter(([, field]) => loginsOf(host).some((login) => login in field.in))
    const schema: Schema = {
      type: 'object',
      description: `${capital(nodeWords[name])}. Has what \`fields\` asks for${defaults.length === 0 ? '' : `, by default: ${defaults.join(', ')}`}.`,
      properties: {
        ...Object.fromEntries(edgesOf(host, name, operations, hasSchema)),
        ...Object.fromEntries(
          own.map(([key, field]) => [key, fieldSchema(host, wordsOfField(name, key), field, hasSchema)]),
        ),
      },
    }
    return listed.has(name)
      ? [
          [name, schema],
          [`${name}List`, listSchema(name)],
        ]
      : [[name, schema]]
  })
  return Object.fromEntries(schemas)
}

function fieldSchema(host: OpenApiHost, words: string | undefined, field: Field, hasSchema: HasSchema): Schema {
  const by = loginsOf(host).flatMap((login) => {
    const needs = field.in[login]
    return needs === undefined ? [] : [[login, needs] as const]
  })
  const described = describe(
    words,
    needsSentence(by),
    field.withoutPermission === undefined ? undefined : 'Left out without it.',
    omittedSentence(field.omitted),
    field.public ? "Can be read of other people's accounts and media too." : undefined,
    dates(field),
  )
  const extensions = { ...dateKeys(field), 'x-darkroom-evidence': field.evidence }
  return { ...schemaOf(field.type, hasSchema, valuesOf(field.enum)), ...described, ...extensions }
}

/** What can be asked for among the fields of an object, beside its own: its edges. */
function edgesOf(
  host: OpenApiHost,
  node: NodeName,
  operations: readonly PlacedOperation[],
  hasSchema: HasSchema,
): readonly (readonly [string, Schema])[] {
  return operations.flatMap(({ name, place, operation }) => {
    if (place.node !== node || place.edge === undefined || place.method !== 'GET') return []
    const parameters = Object.entries(operation.parameters ?? {}).filter(([, { at }]) => at?.includes('expansion'))
    const asked = `${place.edge}${parameters.map(([parameter]) => `.${parameter}(...)`).join('')}`
    const how = operation.within ? `Only among the fields of an object: \`${asked}{...}\`.` : 'An edge, as a field.'
    const schema: Schema = {
      ...answerSchema(name, operation.returns, hasSchema),
      ...describe(`${summaries[name]}.`, how, dates(operation)),
      ...(operation.within ? { 'x-darkroom-operations': { [name]: detailsOf(host, operation) } } : {}),
    }
    return [[place.edge, schema] as const]
  })
}

function listSchema(node: NodeName): Schema {
  return {
    type: 'object',
    description: `A page of a list: ${nodeWords[node]} each.`,
    properties: {
      data: { type: 'array', items: { $ref: `#/components/schemas/${node}` } },
      paging: { $ref: '#/components/schemas/Paging' },
    },
    required: ['data'],
  }
}
