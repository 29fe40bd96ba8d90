import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/tools.ts'
import { startServer } from './start-server.ts'

const page = '<!doctype html><script id="theme">document.title</script><p>Here</p>'

function builtSite() {
  const directory = temporaryDirectory()
  const docs = join(directory.path, 'site')
  mkdirSync(join(docs, 'assets'), { recursive: true })
  for (const name of ['index.html', '404.html', 'faults.html']) writeFileSync(join(docs, name), page)
  writeFileSync(join(docs, 'assets/app.a1b2c3.js'), 'export {}')
  writeFileSync(join(docs, 'llms.txt'), '# Darkroom\n')
  writeFileSync(join(directory.path, 'secret.txt'), 'not for anybody')
  return { docs, [Symbol.dispose]: () => directory[Symbol.dispose]() }
}

/** Without `fetch`, which tidies a path before it is sent. */
function statusOf(url: string, path: string): Promise<[status: number | undefined, body: string]> {
  const { promise, resolve, reject } = Promise.withResolvers<[number | undefined, string]>()
  const asked = request(url, { path }, (answer) => {
    let body = ''
    answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    answer.on('end', () => resolve([answer.statusCode, body]))
  })
  asked.on('error', reject).end()
  return promise
}

test('pages, assets and the files for agents are served, with a policy that allows the pages’ own scripts', async () => {
  using site = builtSite()
  await using server = await startServer({ docs: site.docs })
  const home = await fetch(`${server.url}/docs/`)
  expect(home.status).toBe(200)
  expect(home.headers.get('content-type')).toContain('text/html')
  const policy = home.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]+=*';/)
  expect(await home.text()).toContain('Here')
  const asset = await fetch(`${server.url}/docs/assets/app.a1b2c3.js`)
  expect(asset.headers.get('content-type')).toContain('text/javascript')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect(await (await fetch(`${server.url}/llms.txt`)).text()).toBe('# Darkroom\n')
  expect((await fetch(`${server.url}/docs`, { redirect: 'manual' })).headers.get('location')).toBe('/docs/')
})

test.for([
  '/docs/../secret.txt',
  '/docs/..%2fsecret.txt',
  '/docs/%2e%2e/secret.txt',
  '/docs/%2e%2e%2fsecret.txt',
  '/docs/..\\secret.txt',
  '/docs/%252e%252e/secret.txt',
  '/docs//../../secret.txt',
  '/docs/assets/../../secret.txt',
  '/docs/%00',
  '/docs/%ff',
])('%s does not lead out of the folder', async (path) => {
  using site = builtSite()
  await using server = await startServer({ docs: site.docs })
  const [status, body] = await statusOf(server.url, path)
  expect([400, 404]).toContain(status)
  expect(body).not.toContain('not for anybody')
})

test('what is not there is a page with 404, and nothing can be written', async () => {
  using site = builtSite()
  await using server = await startServer({ docs: site.docs })
  expect((await fetch(`${server.url}/docs/nowhere.html`)).status).toBe(404)
  const posted = await fetch(`${server.url}/docs/`, { method: 'POST', body: 'x' })
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('the sites of Meta keep paths that begin with /docs', async () => {
  using site = builtSite()
  await using server = await startServer({ docs: site.docs })
  const elsewhere = await fetch(`${server.url}/graph.instagram.com/docs/`)
  expect(await elsewhere.text()).not.toContain('Here')
})

test('where the site is not built, a page says how to build it', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer({ docs: join(directory.path, 'none') })
  const missing = await fetch(`${server.url}/docs/faults.html`)
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain('npm run docs')
  const browser = await fetch(`${server.url}/docs/`, { headers: { accept: 'text/html' } })
  expect(await browser.text()).toContain('<h1>Documentation</h1>')
  expect(await (await fetch(`${server.url}/llms.txt`)).text()).toContain('npm run docs')
})
