import { expect, test } from 'vitest'
import { elsewhere, print, startPosting } from '../posts/testing/posting-world.ts'
import { publicUrl } from '../testing/world.ts'

/** What a route that changes something takes. */
const bodies: Readonly<Record<string, object>> = {
  'patch /v1/posts/{id}': { caption: 'Taken' },
  'patch /v1/endpoints/{id}': { description: 'Taken' },
  'post /v1/connections/{id}/posts': { kind: 'image', image: elsewhere, caption: 'Taken' },
}

test('another tenant’s key gets 404 for every id, on every route that the OpenAPI document lists', async () => {
  await using world = await startPosting({ options: { loopbackEndpoints: true } })
  const { connection } = world
  const api: typeof world.api = (...asked) => world.api(...asked)
  const post = (path: string, body: object = {}) => api(path, { method: 'POST', body: JSON.stringify(body) })
  await post('/v1/endpoints', { url: 'http://127.0.0.1:9/hooks' })
  const endpoint = (await api('/v1/endpoints')).body.items[0].id
  await post(`/v1/endpoints/${endpoint}/test`)
  const later = { kind: 'image', image: elsewhere, caption: 'Moss', publishAt: '2026-10-02T10:00:00Z' }
  const ids: Readonly<Record<string, string>> = {
    connections: connection,
    links: (await post('/v1/links', { login: 'instagram' })).body.id,
    posts: (await world.post(later)).body.id,
    files: await world.upload(print),
    keys: (await api('/v1/keys')).body.items[0].id,
    endpoints: endpoint,
    deliveries: (await api('/v1/deliveries')).body.items[0].id,
  }
  const tenant = await world.connect.admin.createTenant('Other')
  const key = (await world.connect.admin.createApiKey(tenant.id, { name: 'other' })).text.reveal()
  const document = await (await world.connect.fetch(new Request(`${publicUrl}/openapi.json`))).json()
  const routes = Object.entries((document as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method, path })),
  )
  const withId = routes.filter(({ path }) => path.includes('{'))
  expect(withId.length).toBeGreaterThan(15)
  for (const { method, path } of withId) {
    const name = `${method} ${path}`
    const id = ids[path.split('/')[2] ?? '']
    expect([name, id]).toEqual([name, expect.any(String)])
    const body = bodies[name]
    const answer = await api(path.replace('{id}', id ?? ''), {
      method: method.toUpperCase(),
      key,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    expect([name, answer.status]).toEqual([name, 404])
  }
  for (const { path } of routes.filter(({ method, path: listed }) => method === 'get' && !listed.includes('{'))) {
    const told = JSON.stringify((await api(path, { key })).body)
    for (const id of Object.values(ids)) expect([path, told.includes(id)]).toEqual([path, false])
  }
  expect((await world.read(ids.posts ?? '')).state).toBe('scheduled')
  expect((await api(`/v1/endpoints/${endpoint}`)).status).toBe(200)
})
