import { version } from '../../base/version.ts'
import { type Described, descriptions } from './descriptions.ts'

/** What the document is called beside those of Meta's hosts. */
export const consoleDocument = 'console' as const

const base = '/console/api/v1'

/** The console API as an OpenAPI 3.1 document. @param origin Darkroom's own. */
export async function consoleOpenApi(origin: string): Promise<object> {
  const z = await import('zod/mini')
  const paths = Object.entries(descriptions).map(([path, methods]) => [
    base + path,
    Object.fromEntries(
      Object.entries(methods).map(([method, described]) => [
        method.toLowerCase(),
        operation(method, path, described, (rule) => z.toJSONSchema(rule.schema(z))),
      ]),
    ),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: "Darkroom's console API",
      version,
      description:
        'What the real platform does not have: the clock, snapshots, faults, requests and reasons. On this machine only.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    security: [],
    paths: Object.fromEntries(paths),
    components: {
      responses: {
        Problem: {
          description: 'What was wrong, where, and how to fix it',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['message', 'fix'],
              properties: { message: { type: 'string' }, fix: { type: 'string' }, parameter: { type: 'string' } },
            },
          },
        },
      },
    },
  }
}

type Rule = NonNullable<Described['body']>

function operation(method: string, path: string, described: Described, schemaOf: (rule: Rule) => object): object {
  const { summary, body, bodyWords, query = {} } = described
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...Object.entries(query).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
  ]
  const isFile = path === '/world'
  const type = isFile ? 'application/yaml' : 'application/json'
  const schema = body !== undefined ? schemaOf(body) : isFile ? { type: 'string' } : { type: 'object' }
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[/-]?\{?(\w+)\}?/g, (_, word: string) => word.charAt(0).toUpperCase() + word.slice(1)).replace(/\W/g, '')}`,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined && bodyWords === undefined
      ? {}
      : {
          requestBody: {
            ...(bodyWords === undefined ? {} : { description: bodyWords }),
            content: { [type]: { schema } },
          },
        }),
    responses: {
      '2XX': {
        description: summary,
        content: {
          [isFile && method === 'GET' ? 'application/yaml' : 'application/json']: {
            schema: isFile && method === 'GET' ? { type: 'string' } : { type: 'object' },
          },
        },
      },
      '4XX': { $ref: '#/components/responses/Problem' },
    },
  }
}
