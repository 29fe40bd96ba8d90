import { describe, expect, test } from 'vitest'
import { catalogue } from '../events/catalogue.ts'
import { publicUrl, startWorld } from '../testing/world.ts'

describe('the API', () => {
  test('describes itself as OpenAPI 3.1, with a summary and answers for every operation', async () => {
    await using world = await startWorld()
    const answer = await world.connect.fetch(new Request(`${publicUrl}/openapi.json`))
    const document = (await answer.json()) as {
      openapi: string
      webhooks: object
      paths: Record<string, Record<string, { summary?: string; responses: object }>>
    }
    expect(document.openapi).toBe('3.1.0')
    for (const path of Object.values(document.paths))
      for (const operation of Object.values(path)) {
        expect(operation.summary).toMatch(/^[A-Z]/)
        expect(Object.keys(operation.responses)).toContain('401')
      }
    expect(Object.keys(document.paths)).toContain('/v1/connections/{id}')
    expect(Object.keys(document.webhooks).sort()).toEqual([...catalogue].sort())
  })

  test.each([
    ['no key', undefined],
    ['a key that is none', 'Bearer dck_x'],
    ['a key of the right form that nobody has', `Bearer dck_${'0'.repeat(32)}_${'a'.repeat(43)}`],
    ['a password', 'Basic dXNlcjpwYXNz'],
  ])('answers 401 to %s', async (_, authorization) => {
    await using world = await startWorld()
    const answer = await world.connect.fetch(
      new Request(`${publicUrl}/v1/connections`, authorization === undefined ? {} : { headers: { authorization } }),
    )
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(await answer.json()).toMatchObject({ code: 'not_authenticated', fix: expect.any(String) })
  })

  test('shows nothing of one tenant to another, on any route', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const { body: link } = await world.api('/v1/links', { method: 'POST', body: '{"login":"instagram"}' })
    const { body: own } = await world.api('/v1/keys')
    const other = await world.connect.admin.createTenant('Other')
    const key = (await world.connect.admin.createApiKey(other.id, { name: 'other' })).text.reveal()
    const routes: [string, RequestInit?][] = [
      [`/v1/connections/${id}`],
      [`/v1/connections/${id}`, { method: 'DELETE' }],
      [`/v1/connections/${id}/proxy/me`],
      [`/v1/links/${link.id}`],
      [`/v1/links`, { method: 'POST', body: JSON.stringify({ connection: id }) }],
      [`/v1/keys/${own.items[0].id}`, { method: 'DELETE' }],
    ]
    for (const [path, init] of routes)
      expect([path, (await world.api(path, { ...init, key })).status]).toEqual([path, 404])
    for (const path of ['/v1/connections', '/v1/events'])
      expect((await world.api(path, { key })).body.items).toEqual([])
    expect(JSON.stringify((await world.api('/v1/audit', { key })).body)).not.toContain(id)
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(200)
  })

  test('takes a key for its scopes only, and no longer once it is revoked', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const { body: made } = await world.api('/v1/keys', {
      method: 'POST',
      body: '{"name":"reader","scopes":["connections:read"]}',
    })
    expect(made.key).toMatch(/^dck_[0-9a-f]{32}_[\w-]{43}$/)
    expect((await world.api('/v1/connections', { key: made.key })).status).toBe(200)
    for (const [path, init] of [
      [`/v1/connections/${id}`, { method: 'DELETE' }],
      [`/v1/connections/${id}/proxy/me`, {}],
      ['/v1/links', { method: 'POST', body: '{"login":"instagram"}' }],
      ['/v1/keys', {}],
      ['/v1/audit', {}],
      ['/v1/events', {}],
    ] as const)
      expect((await world.api(path, { ...init, key: made.key })).body).toMatchObject({
        status: 403,
        code: 'scope_missing',
      })
    expect((await world.api(`/v1/keys/${made.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await world.api('/v1/connections', { key: made.key })).body.detail).toContain('revoked')
    expect(JSON.stringify((await world.api('/v1/keys')).body)).not.toContain(made.key.slice(37))
  })

  test('lets a key make no key that may do more than itself', async () => {
    await using world = await startWorld()
    const { body: made } = await world.api('/v1/keys', {
      method: 'POST',
      body: '{"name":"keys","scopes":["keys:write"]}',
    })
    const more = await world.api('/v1/keys', {
      method: 'POST',
      body: '{"name":"more","scopes":["proxy"]}',
      key: made.key,
    })
    expect(more.body.code).toBe('scope_missing')
    const same = await world.api('/v1/keys', { method: 'POST', body: '{"name":"same"}', key: made.key })
    expect(same.body.scopes).toEqual(['keys:write'])
  })

  test('lists connections page by page, filtered and searched', async () => {
    await using world = await startWorld()
    await world.link()
    await world.link({ login: 'facebook', pages: ['Ana Bakes'] })
    const { body: first } = await world.api('/v1/connections?limit=1')
    const { body: second } = await world.api(`/v1/connections?limit=1&after=${first.next}`)
    expect(new Set([...first.items, ...second.items].map(({ account }) => account.username))).toEqual(
      new Set(['mira.prints', 'ana.bakes']),
    )
    expect((await world.api('/v1/connections?login=facebook')).body.items).toHaveLength(1)
    expect((await world.api('/v1/connections?search=mira')).body.items).toHaveLength(1)
    expect((await world.api('/v1/connections?search=%25')).body.items).toHaveLength(2)
    expect((await world.api('/v1/connections?state=blocked')).body.items).toEqual([])
  })

  test.each([
    ['/v1/connections?limit=0', undefined, 422, 'request_invalid'],
    ['/v1/connections?limit=many', undefined, 422, 'request_invalid'],
    ['/v1/connections?state=fine', undefined, 422, 'request_invalid'],
    ['/v1/links', '{"login":', 400, 'request_unreadable'],
    ['/v1/links', 'null', 422, 'request_invalid'],
    ['/v1/links', `{"returnTo":"${'x'.repeat(70_000)}"}`, 413, 'body_too_large'],
    ['/v1/nothing', undefined, 404, 'not_found'],
    ['/elsewhere', undefined, 404, 'not_found'],
  ])('answers %s %s with %i %s', async (path, body, status, code) => {
    await using world = await startWorld()
    const answer = await world.api(path, body === undefined ? {} : { method: 'POST', body })
    expect([answer.status, answer.body.code, answer.response.headers.get('content-type')]).toEqual([
      status,
      code,
      'application/problem+json',
    ])
    expect(answer.body.fix).toEqual(expect.any(String))
  })

  test('whose store fails says so, without its words, and nothing is lost', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const run = world.context.store.run.bind(world.context.store)
    Object.assign(world.context.store, {
      run: () => Promise.reject(Object.assign(new Error('near "secret sql"'), { errcode: 1 })),
    })
    const failed = await world.api('/v1/connections')
    expect([failed.status, failed.body.code]).toEqual([500, 'internal'])
    expect(JSON.stringify(failed.body)).not.toContain('sql')
    expect(world.logged.join()).toContain(failed.body.reference)
    Object.assign(world.context.store, { run })
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(200)
  })

  test('says whether it is alive and ready', async () => {
    await using world = await startWorld()
    for (const path of ['/healthz', '/readyz'])
      expect((await world.connect.fetch(new Request(publicUrl + path))).status).toBe(200)
  })
})

describe('disconnecting', () => {
  test('erases the token, says what is left to the owner, and is recorded', async () => {
    await using world = await startWorld()
    const id = await world.link()
    const { status, body } = await world.api(`/v1/connections/${id}`, { method: 'DELETE' })
    expect([status, body]).toEqual([
      200,
      { id, isRevoked: false, ownerHasTo: expect.stringContaining('Instagram, under Settings') },
    ])
    expect((await world.api(`/v1/connections/${id}`)).status).toBe(404)
    expect(await world.store.run((db) => db.selectFrom('connection').selectAll().execute())).toEqual([])
    const left = await world.store.run((db) => db.selectFrom('work').select('kind').execute())
    expect(left.map(({ kind }) => kind)).not.toContain('care')
    const { body: audit } = await world.api('/v1/audit?limit=200')
    expect(audit.items.map(({ action }: { action: string }) => action)).toEqual([
      'tenant.created',
      'key.created',
      'link.created',
      'connection.linked',
      'connection.disconnected',
    ])
    expect(audit.items.at(-1).actor).toMatch(/^key:key_/)
  })
})

test.each([
  'http://connect.example',
  'https://connect.example/path',
  'connect.example',
  'https://user@connect.example',
])('connect does not start at %s', async (publicUrl) => {
  await expect(startWorld({ options: { publicUrl } })).rejects.toThrow('publicUrl must be an https origin')
})
