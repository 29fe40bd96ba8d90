import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { signInEndpoints } from './endpoints.ts'
import type { OperationObject } from './openapi/document.ts'
import { openApi, openApiHosts } from './openapi.ts'
import { operations } from './operations.ts'
import { versions } from './versions.ts'

interface Asked {
  readonly path: string
  readonly method: string
  readonly operation: OperationObject
}

const documents = openApiHosts.map((host) => [host, openApi(host)] as const)
const graph = openApi('graph.facebook.com')

function askedIn({ paths }: ReturnType<typeof openApi>): readonly Asked[] {
  return Object.entries(paths).flatMap(([path, { get, post, delete: remove }]) =>
    Object.entries({ get, post, delete: remove }).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ path, method, operation }],
    ),
  )
}

/** Every operation of the contract that a document names, wherever it does. */
function named(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'x-darkroom-operations' ? Object.keys(inner) : named(inner),
  )
}

test('every operation of the contract stands in a document, and nothing else', () => {
  const inDocuments = documents.flatMap(([, document]) => named(document))
  expect([...new Set(inDocuments)].sort()).toEqual(Object.keys(operations).sort())
})

test('every window and token endpoint stands in the document of its host', () => {
  for (const { host, method, path } of signInEndpoints) {
    const document = documents.find(([name]) => name === host)?.[1]
    const found = document?.paths[path.replace('/{version}', '')]
    expect(found?.[method.toLowerCase() as 'get'], `${method} ${host}${path}`).toBeDefined()
  }
})

test.each(documents)('%s: docs/openapi has it as the contract prints it, below a megabyte', (host, document) => {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'openapi', `${host}.json`)
  const text = readFileSync(file, 'utf8')
  expect(text === `${JSON.stringify(document, null, 2)}\n`, 'Run npm run openapi.').toBe(true)
  expect(text.length).toBeLessThan(1_000_000)
})

test.each(documents)('%s: each operation has a name of its own, words, and an answer', (_, document) => {
  const asked = askedIn(document)
  expect(new Set(asked.map(({ operation }) => operation.operationId)).size).toBe(asked.length)
  for (const { operation, path } of asked) {
    expect(operation.summary, path).toMatch(/^[A-Z].*[^.]$/)
    expect(Object.keys(operation.responses), path).toContain('200')
  }
})

test.each(documents)('%s: the permissions an operation needs are scopes of its sign-in', (_, document) => {
  const schemes = document.components.securitySchemes ?? {}
  for (const { operation, path } of askedIn(document)) {
    for (const [name, scopes] of operation.security.flatMap((requirement) => Object.entries(requirement))) {
      expect(Object.keys(schemes), path).toContain(name)
      const known = Object.keys(schemes[name]?.flows?.authorizationCode.scopes ?? {})
      for (const scope of scopes) expect(known, path).toContain(scope)
    }
  }
})

test.each(documents)('%s: what it refers to is there', (_, document) => {
  const text = JSON.stringify(document)
  for (const [, reference = ''] of text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)) {
    const [section = '', name = ''] = reference.split('/')
    expect(document.components[section as 'schemas'], reference).toHaveProperty([name])
  }
})

describe('kinds of objects that share a path', () => {
  const asked = (path: string, method: 'get' | 'post'): OperationObject | undefined => graph.paths[path]?.[method]

  test('are listed, each with its permissions', () => {
    expect(asked('/{id}/picture', 'get')?.['x-darkroom-nodes']).toEqual(['User', 'Page'])
    expect(asked('/{id}', 'get')?.['x-darkroom-operations']).toMatchObject({
      'GET IGMedia': { permissions: { facebook: { all: ['instagram_basic', 'pages_read_engagement'] } } },
      'GET Page': { permissions: { facebook: { all: ['pages_show_list'] } } },
    })
  })

  test('have the answers of each, any of which may fit', () => {
    expect(asked('/{id}', 'get')?.responses['200']).toMatchObject({
      content: {
        'application/json': { schema: { anyOf: expect.arrayContaining([{ $ref: '#/components/schemas/IGUser' }]) } },
      },
    })
  })

  test('require a parameter only where all of them do', () => {
    const body = asked('/{id}', 'post')?.requestBody?.content['application/x-www-form-urlencoded']?.schema
    expect(body?.required).toBeUndefined()
    expect(body?.properties?.['hide']?.description).toBe(
      'Whether the comment is hidden. Of `IGComment`. Required there.',
    )
  })

  test('take the values of all of them where a parameter has values', () => {
    const metric = asked('/{id}/insights', 'get')?.parameters?.find(({ name }) => name === 'metric')
    expect(metric).toMatchObject({ style: 'form', explode: false, required: true, schema: { type: 'array' } })
    expect(metric?.schema.items?.enum).toEqual(expect.arrayContaining(['follower_count', 'reels_skip_rate']))
  })
})

test('what can only be asked for among the fields of an object is a property of it and has no path', () => {
  expect(graph.components.schemas?.['IGUser']?.properties?.['business_discovery']).toMatchObject({
    $ref: '#/components/schemas/IGUser',
    description: expect.stringContaining('`business_discovery.username(...){...}`'),
  })
  expect(graph.paths).not.toHaveProperty(['/{id}/business_discovery'])
})

test('a page is as long as the contract says', () => {
  const limit = (path: string): unknown => graph.paths[path]?.get?.parameters?.find(({ name }) => name === 'limit')
  expect(limit('/{id}/media')).toMatchObject({ schema: { minimum: 1, default: 25, maximum: 100 } })
  expect(limit('/{id}/comments')).toMatchObject({ schema: { default: 25, maximum: 50 } })
})

test('a parameter that one login got later says so on the host of that login', () => {
  const replyTo = (host: 'graph.instagram.com' | 'graph.facebook.com'): unknown =>
    openApi(host).paths['/{id}/messages']?.post?.requestBody?.content['application/x-www-form-urlencoded']?.schema
      .properties?.['reply_to']
  expect(replyTo('graph.instagram.com')).toMatchObject({ 'x-since': '2026-09-21' })
  expect(replyTo('graph.facebook.com')).not.toHaveProperty('x-since')
})

test('a picture is led to, or answered within data', () => {
  expect(graph.paths['/{id}/picture']?.get?.responses).toMatchObject({
    '200': { content: { 'application/json': { schema: { required: ['data'] } } } },
    '302': {},
  })
})

test('refusals of an operation stand under their status, as the host words them', () => {
  expect(graph.paths['/{id}/media_publish']?.post?.responses['400']).toMatchObject({
    description: expect.stringContaining('- `publishNotReady`: 9007/2207027 '),
    content: {
      'application/json': {
        examples: { publishNotReady: { $ref: '#/components/examples/publishNotReady' } },
      },
    },
  })
  const examples = graph.components.examples ?? {}
  expect(examples['publishNotReady']?.value).toMatchObject({ error: { code: 9007, error_subcode: 2207027 } })
  const instagram = openApi('graph.instagram.com').components.examples ?? {}
  expect(examples['insightsRange30d']?.value).toMatchObject({ error: { message: expect.stringMatching(/^\(#100\) /) } })
  expect(instagram['insightsRange30d']?.value).toMatchObject({ error: { type: 'IGApiException' } })
})

test('nothing is said about the logins of another host', () => {
  const text = JSON.stringify(graph)
  expect(text).not.toContain('instagram_business_content_publish')
  expect(JSON.stringify(openApi('graph.instagram.com'))).not.toContain('pages_read_engagement')
})

test('the server has the living versions, the newest first', () => {
  const [server] = graph.servers
  expect(server?.url).toBe('https://graph.facebook.com/{version}')
  expect(server?.variables?.['version']?.default).toBe(versions.at(-1)?.name)
  expect(server?.variables?.['version']?.enum).not.toContain('v18.0')
})

test('a document made for an origin begins with Darkroom there', () => {
  const [server] = openApi('api.instagram.com', { origin: 'http://localhost:4001' }).servers
  expect(server?.url).toBe('http://localhost:4001/api.instagram.com')
})
