import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'

const world = 'http://localhost:4000/console/api/v1/world'

function get(platform: Platform): Promise<string> {
  return platform.fetch(new Request(world)).then((response) => response.text())
}

function put(platform: Platform, body: BodyInit, type = 'application/yaml'): Promise<Response> {
  return platform.fetch(new Request(world, { method: 'PUT', headers: { 'content-type': type }, body }))
}

test('what was read can be put back, and is the same world', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const saved = await get(platform)
  expect(saved).toContain('jayposiris')
  await using other = createPlatform({ asOf: '2024-11-01', world: {}, now: () => 0 })
  const response = await put(other, saved)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ people: 2, accounts: 5, pages: 2, apps: 2 })
  expect(await get(other)).toBe(saved)
})

test('a world is YAML that no other page may read', async () => {
  await using platform = createPlatform()
  const { headers } = await platform.fetch(new Request(world))
  expect(headers.get('content-type')).toBe('text/yaml; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test.each(['application/yaml', 'application/x-yaml', 'text/yaml', 'text/plain; charset=utf-8'])(
  'a world as %s takes the place of the one before',
  async (type) => {
    await using platform = createPlatform()
    expect((await put(platform, 'accounts:\n  - username: ada\n    password: secret-1\n', type)).status).toBe(200)
    expect(findAccountByUsername(platform.world, 'ada')).toBeDefined()
    expect(findAccountByUsername(platform.world, 'jayposiris')).toBeUndefined()
  },
)

test.each([
  ['accounts: 5\n', 422],
  ['accounts: [\n', 422],
  ['accounts:\n  - username: ada\n  - username: ada\n', 422],
  ['apps:\n  - name: A\n    roles: { nobody@a.example: administrator }\n', 422],
  [new Uint8Array([0xff, 0xfe]), 400],
  [' '.repeat(16 * 1024 * 1024 + 1), 413],
])('a world with a mistake is refused, and the one before stays (case %#)', async (body, status) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const before = await get(platform)
  const response = await put(platform, body)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error: { parameter: 'body', message: expect.any(String) } })
  expect(await get(platform)).toBe(before)
})

test('a mistake is told by its line', async () => {
  await using platform = createPlatform()
  const response = await put(platform, 'accounts:\n  - username: ada\n    colour: red\n')
  expect(JSON.stringify(await response.json())).toMatch(/:3:\d+/)
})

test('a form, and a page of another site, cannot put a world', async () => {
  await using platform = createPlatform()
  expect((await put(platform, 'a=b', 'application/x-www-form-urlencoded')).status).toBe(415)
  const headers = { 'content-type': 'text/plain', origin: 'https://evil.example' }
  const response = await platform.fetch(new Request(world, { method: 'PUT', headers, body: 'accounts: []' }))
  expect(response.status).toBe(403)
  expect(findAccountByUsername(platform.world, 'jayposiris')).toBeDefined()
})

test('reset brings the sample world back', async () => {
  await using platform = createPlatform({ world: { accounts: [{ username: 'ada', password: 'secret-1' }] } })
  const headers = { 'content-type': 'application/json' }
  const response = await platform.fetch(new Request(`${world}/reset`, { method: 'POST', headers }))
  expect(response.status).toBe(200)
  expect(findAccountByUsername(platform.world, 'jayposiris')).toBeDefined()
  expect(findAccountByUsername(platform.world, 'ada')).toBeUndefined()
})

test('a saved world is restored with its date, also an earlier one, and one without a date leaves the clock alone', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const saved = await get(platform)
  platform.clock.advance(90 * 86_400_000)
  expect((await put(platform, saved)).status).toBe(200)
  expect(new Date(platform.clock.now()).toISOString()).toBe('2024-11-01T00:00:00.000Z')
  platform.clock.advance(1000)
  expect((await put(platform, 'accounts: [{ username: ada, password: secret-1 }]')).status).toBe(200)
  expect(platform.clock.now()).toBe(Date.parse('2024-11-01T00:00:01Z'))
})

test.each(['2019-10-14', '2100-01-01'])('a world of %s is refused, and date and world stay', async (date) => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const before = await get(platform)
  const answer = await put(platform, `date: ${date}\naccounts: [{ username: ada, password: secret-1 }]`)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('2019-10-15')
  expect(await get(platform)).toBe(before)
})

test('a world that says which contradiction it has leaves the date as it was', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01', now: () => 0 })
  const answer = await put(platform, 'date: 2022-01-01\naccounts: [{ username: ada }, { username: ada }]')
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(platform.clock.now()).toBe(Date.parse('2024-11-01'))
})

test('a new world begins on the date of its file, unless another is asked for', async () => {
  const file = { date: new Date('2022-03-04T05:06:07Z') }
  await using platform = createPlatform({ world: file, now: () => 0 })
  expect(platform.clock.now()).toBe(file.date.getTime())
  await using other = createPlatform({ world: file, asOf: '2024-11-01', now: () => 0 })
  expect(other.clock.day()).toBe('2024-11-01')
})

test('what a world holds is counted', async () => {
  await using platform = createPlatform({ asOf: '2024-11-01' })
  const counted = async (): Promise<unknown> => (await platform.fetch(new Request(`${world}/counts`))).json()
  expect(await counted()).toEqual({ people: 2, accounts: 5, pages: 2, apps: 2, grants: 0, tokens: 0 })
  const grants = `grants: [{ app: A, username: ada, scopes: [user_profile], tokens: [{ kind: longLived, token: x }] }]`
  const app = 'apps: [{ name: A, basic_display: { redirect_uris: [] } }]'
  await put(platform, `accounts: [{ username: ada, password: secret-1 }]\n${app}\n${grants}`)
  expect(await counted()).toEqual({ people: 0, accounts: 1, pages: 0, apps: 1, grants: 1, tokens: 1 })
})
