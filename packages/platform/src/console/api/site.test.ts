import { expect, test } from 'vitest'
import { version } from '../../base/version.ts'
import { createPlatform, type Platform } from '../../index.ts'

const origin = 'http://localhost:4000'
const api = `${origin}/console/api/v1`

async function ask(
  platform: Platform,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; answer: unknown; headers: Headers }> {
  const response = await platform.fetch(new Request(api + path, init))
  return { status: response.status, answer: await response.json(), headers: response.headers }
}

function post(body: string, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
}

test.each(['', '/', '/status', '/status/', '//status'])('%j says who answers here and on which date', async (path) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0, origin })
  const { answer, headers } = await ask(platform, path)
  expect(answer).toEqual({
    name: 'darkroom',
    version,
    date: '2024-11-01T00:00:00.000Z',
    clock: { mode: 'offset' },
    origin,
  })
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test('explanations are listed newest first, and each can be asked for', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  await platform.fetch(new Request('https://graph.instagram.com/me'))
  await platform.fetch(new Request('https://graph.instagram.com/IGQVJXabcdefghijklmnop'))
  const { answer } = await ask(platform, '/explanations')
  expect(answer).toMatchObject({ explanations: [{ id: '2', request: 'GET graph.instagram.com/…' }, { id: '1' }] })
  expect((await ask(platform, '/explanations/1')).answer).toMatchObject({
    id: '1',
    at: '2024-11-01T00:00:00.000Z',
    rule: 'identity/authenticate-account',
    status: 400,
    link: `${origin}/console/explanations/1`,
  })
  expect((await ask(platform, '/explanations/3')).status).toBe(404)
})

test('requests are listed without their secrets, the console’s own left out', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  await platform.fetch(new Request(`${origin}/graph.instagram.com/me?fields=id&access_token=IGQVJXsecret`))
  await ask(platform, '/status')
  expect((await ask(platform, '/requests')).answer).toEqual({
    requests: [
      {
        id: '1',
        at: '2024-11-01T00:00:00.000Z',
        took: 0,
        method: 'GET',
        host: 'graph.instagram.com',
        path: '/me',
        query: 'fields=id&access_token=…',
        status: 400,
        kind: 'api',
        operation: 'GET /me',
        explanation: `${origin}/console/explanations/1`,
      },
    ],
  })
})

test.each([
  ['/nothing', 'GET', 404, 'path'],
  ['/clock', 'DELETE', 405, 'method'],
  ['/clock', 'PUT', 405, 'method'],
  ['/clock', 'OPTIONS', 405, 'method'],
  ['/status', 'POST', 405, 'method'],
  ['/authorize', 'GET', 405, 'method'],
  ['/world/reset', 'GET', 405, 'method'],
])('%s by %s is answered %i', async (path, method, status, parameter) => {
  await using platform = createPlatform()
  const headers = { 'content-type': 'application/json' }
  const asked = await ask(platform, path, { method, headers })
  expect(asked.status).toBe(status)
  expect(asked.answer).toMatchObject({ error: { parameter, message: expect.any(String), fix: expect.any(String) } })
})

test('HEAD is GET without a body', async () => {
  await using platform = createPlatform()
  const response = await platform.fetch(new Request(`${api}/status`, { method: 'HEAD' }))
  expect([response.status, await response.text()]).toEqual([200, ''])
})

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://localhost:4001' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin, 'sec-fetch-site': 'same-origin' }, 200],
  [{}, 200],
])('a change with the headers %j is answered %i', async (headers, status) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const asked = await ask(platform, '/clock', post('{"advance":"1d"}', headers))
  expect(asked.status).toBe(status)
  expect(platform.clock.day()).toBe(status === 200 ? '2024-11-02' : '2024-11-01')
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
  'a change as %s is not read',
  async (type) => {
    await using platform = createPlatform({ asOf: '2024-11-01' })
    const { status, answer } = await ask(platform, '/clock', post('{"advance":"1d"}', { 'content-type': type }))
    expect(status).toBe(415)
    expect(answer).toMatchObject({ error: { parameter: 'Content-Type', message: expect.stringContaining(type) } })
  },
)

test.each([
  ['{"advance":', 400],
  [Buffer.from('{"set":"\xff"}', 'latin1'), 400],
  ['', 422],
  [`{"set":"${'9'.repeat(1024 * 1024)}"}`, 413],
])('a body that cannot be read is answered (case %#)', async (body, status) => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const init = { ...post(''), body }
  const asked = await ask(platform, '/clock', init)
  expect(asked.status).toBe(status)
  expect(asked.answer).toMatchObject({ error: { parameter: 'body' } })
})

test("the API answers on the console only, never below one of Meta's names", async () => {
  await using platform = createPlatform()
  for (const address of [
    'https://www.instagram.com/console/api/v1/world',
    'https://graph.instagram.com/console/api/v1/world',
    'https://api.instagram.com/console/api/v1/world',
    'https://developers.facebook.com/console/api/v1/world',
    `${origin}/www.instagram.com/console/api/v1/world`,
  ]) {
    const response = await platform.fetch(new Request(address))
    expect(response.status).not.toBe(200)
    expect(await response.text()).not.toContain('eb8c7d2f60a94b1c93be5a3c6f17d024')
  }
  expect((await platform.fetch(new Request('http://evil.example:4000/console/api/v1/world'))).status).toBe(421)
})

test('a body that ends too early is its sender’s doing, and nothing is done with it', async () => {
  const faults: unknown[] = []
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0, onFault: (fault) => faults.push(fault) })
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"advance": 1000}'))
      controller.error(new Error('the client hung up'))
    },
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await platform.fetch(
    new Request(`${api}/clock`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
  )
  expect([answer.status, faults, platform.clock.day()]).toEqual([400, [], '2024-11-01'])
  expect(await answer.text()).toContain('The body broke off. Nothing was changed.')
})
