import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/tools.ts'
import { startServer } from './start-server.ts'

test('before the site is built, its page lists the guides, which are served as text', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer({ docs: join(directory.path, 'not-built') })
  const page = await fetch(`${server.url}/docs/`, { headers: { accept: 'text/html' } })
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html).toContain('npm run docs')
  const links = [...html.matchAll(/href="(\/docs\/[\w-]+\.md)"/g)].map(([, path = '']) => path)
  expect(links[0]).toBe('/docs/quick-start.md')
  expect(links.length).toBeGreaterThan(10)
  for (const path of links) {
    const guide = await fetch(`${server.url}${path}`)
    expect([guide.status, guide.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await guide.text()).toMatch(/^# /m)
  }
  const forAgents = await (await fetch(`${server.url}/llms.txt`)).text()
  expect(forAgents).toContain(`- [Quick start](${server.url}/docs/quick-start.md)\n`)
})

test.for([
  '/docs/README.md',
  '/docs/..%2fREADME.md',
  '/docs/recipes/../index.md.md',
  '/docs/none.md',
  '/docs/openapi/',
])('%s is no guide', async (path) => {
  using directory = temporaryDirectory()
  await using server = await startServer({ docs: join(directory.path, 'not-built') })
  const answer = await fetch(`${server.url}${path}`)
  expect(answer.status).toBe(404)
})

test('guides are there on Darkroom’s own origin only', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer({ docs: join(directory.path, 'not-built') })
  const answer = await fetch(`${server.url}/graph.instagram.com/docs/quick-start.md`)
  expect(await answer.text()).not.toContain('# Quick start')
})
