import { expect, test } from 'vitest'
import { createPlatform } from '../../index.ts'
import { descriptions } from './descriptions.ts'
import { resources } from './site.ts'

test('every method of every path of the console API is described, and nothing else', () => {
  const methods = (of: Readonly<Record<string, object>>): string[] =>
    Object.entries(of)
      .filter(([path]) => path !== '/')
      .flatMap(([path, each]) => Object.keys(each).map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`))
      .sort()
  expect(methods(descriptions)).toEqual(methods(resources))
})

test('the document is served, its operations have names of their own, and bodies have their keys', async () => {
  await using platform = createPlatform()
  const response = await platform.fetch(new Request('http://localhost:4000/console/openapi/console.json'))
  const document = (await response.json()) as {
    paths: Record<string, Record<string, { operationId: string; requestBody?: object }>>
  }
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(JSON.stringify(document.paths['/console/api/v1/clock']?.['post']?.requestBody)).toContain('"undo"')
})
