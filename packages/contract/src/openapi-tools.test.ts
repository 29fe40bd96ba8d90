import { join } from 'node:path'
import { lintFromString, loadConfig } from '@redocly/openapi-core'
import converter from 'openapi-to-postmanv2'
import { expect, test } from 'vitest'
import { openApi, openApiHosts } from './openapi.ts'

const configPath = join(import.meta.dirname, '..', '..', '..', 'redocly.yaml')

async function problemsOf(source: string): Promise<readonly string[]> {
  const config = await loadConfig({ configPath })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  return problems.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`)
}

test.each(openApiHosts)('%s: Redocly has nothing to say against its document', async (host) => {
  expect(await problemsOf(JSON.stringify(openApi(host)))).toEqual([])
})

test('Redocly would tell of paths that are the same but for the name of a placeholder', async () => {
  const document = openApi('graph.instagram.com')
  const paths = { ...document.paths, '/{ig-user-id}/media': document.paths['/{id}/media'] }
  const problems = await problemsOf(JSON.stringify({ ...document, paths }))
  expect(problems).toContainEqual(expect.stringContaining('no-identical-paths'))
})

interface Item {
  readonly item?: readonly Item[]
}

function requestsIn(items: readonly Item[]): number {
  return items.reduce((sum, { item }) => sum + (item === undefined ? 1 : requestsIn(item)), 0)
}

function collectionOf(document: object): Promise<{ readonly item?: readonly Item[] }> {
  return new Promise((resolve, reject) => {
    converter.convertV2({ type: 'json', data: structuredClone(document) }, {}, (error, result) => {
      const made = result?.output?.[0]?.data
      if (made === undefined) reject(new Error(error?.message ?? result?.reason))
      else resolve(made)
    })
  })
}

test.each(openApiHosts)('%s: Postman makes a request of each of its operations', async (host) => {
  const document = openApi(host)
  const methods = Object.values(document.paths).flatMap(({ get, post, delete: remove }) =>
    [get, post, remove].filter((operation) => operation !== undefined),
  )
  const collection = await collectionOf(document)
  expect(requestsIn(collection.item ?? [])).toBe(methods.length)
  expect(JSON.stringify(collection)).not.toContain('[object Object]')
})
