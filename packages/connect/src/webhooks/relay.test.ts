import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import type { Agent } from 'undici'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { day, hour, minute, second } from '../base/time.ts'
import { openConnect } from '../connect.ts'
import { copyStore } from '../operating/copy-store.ts'
import { openPostgres } from '../store/postgres.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { startPostgres, type TestPostgres } from '../testing/postgres.ts'
import { startReceiver } from '../testing/receiver.ts'
import { commentsOf, mira, startWebhookWorld } from '../testing/webhooks.ts'
import { type Answered, publicUrl, testApps } from '../testing/world.ts'
import { guardedDispatcher } from './guarded-dispatcher.ts'
import { signatureHeaders } from './send-attempt.ts'

let postgres: TestPostgres | undefined
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.[Symbol.asyncDispose](), 60_000)

const stores: Readonly<Record<string, (context: TestContext) => Promise<Store>>> = {
  SQLite: () => openSqlite(':memory:'),
  PostgreSQL: async (context) => openPostgres({ url: (await postgres?.database()) ?? context.skip(), connections: 4 }),
  'PostgreSQL, all transactions serializable': async (context) =>
    openPostgres({
      url: (await postgres?.database({ default_transaction_isolation: 'serializable' })) ?? context.skip(),
      connections: 4,
    }),
}

describe.each(Object.entries(stores))('the relay on %s', (_, open) => {
  test('tries a delivery for three days, parks it, switches the endpoint off and says so; then it can be delivered again', async (context) => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld({ store: await open(context) })
    await world.link()
    await world.connect.work()
    const endpoint = await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
    await using bystander = await startReceiver()
    await world.endpoint({ url: bystander.url, events: ['endpoint.*'] })
    receiver.answer = (response) => response.writeHead(500).end()
    await world.post(commentsOf(mira, ['1']))
    const began = world.platform.clock.now()
    await world.advance(5 * day)
    const [parked] = await world.deliveries(`?endpoint=${endpoint.id}`)
    expect(parked).toMatchObject({ state: 'parked', attempts: 11, nextAttemptAt: null })
    const last = Date.parse(parked.endedAt) - began
    expect(last).toBeGreaterThan(2.4 * day)
    expect(last).toBeLessThan(3.5 * day)
    expect(parked.log).toHaveLength(11)
    expect(parked.log[0]).toMatchObject({ status: 500, outcome: expect.stringContaining('500') })
    expect((await world.api(`/v1/endpoints/${endpoint.id}`)).body).toMatchObject({ state: 'broken' })
    expect(bystander.received.map(({ body }) => [body.type, body.data['endpointId']])).toEqual([
      ['endpoint.switched-off', endpoint.id],
    ])
    // What comes meanwhile is kept.
    await world.post(commentsOf(mira, ['2']))
    await world.connect.work()
    expect(receiver.received).toHaveLength(11)
    const again = (id: string): Promise<Answered> => world.api(`/v1/deliveries/${id}/redeliver`, { method: 'POST' })
    expect((await again(parked.id)).body.code).toBe('endpoint_off')
    receiver.answer = (response) => response.writeHead(200).end('thanks')
    await world.api(`/v1/endpoints/${endpoint.id}`, { method: 'PATCH', body: '{"enabled":true}' })
    for (const { id } of await world.deliveries(`?endpoint=${endpoint.id}&state=parked`))
      expect((await again(id)).status).toBe(202)
    await world.connect.work()
    const states = await world.deliveries(`?endpoint=${endpoint.id}`)
    expect(states.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(2)
    expect(new Set(ids.slice(0, 12)).size).toBe(1)
  })

  test('keeps what Instagram says, whatever characters it has', async (context) => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld({ store: await open(context) })
    await world.link()
    await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
    const text = '\u0000\ud800 \u{10ffff} ❤️ \\u0000 \'"%_ '
    const change = { field: 'comments', value: { id: '1', text } }
    const entry = [
      { id: mira, time: 1_790_000_000, changes: [change, { field: 'del\u0000ta', value: { a: text } }] },
      { id: '0', time: 1_790_000_000, changes: [change] },
      { id: 'a\u0000', time: 1_790_000_000, changes: [change] },
    ]
    expect((await world.post({ object: 'instagram', entry })).status).toBe(200)
    await world.connect.work()
    expect(receiver.received.map(({ body }) => (body.data['value'] as { text: string }).text ?? body.type)).toEqual(
      expect.arrayContaining([text, 'instagram.unknown']),
    )
  })

  test('asks an endpoint that fails with one delivery, less and less often, and sends everything when it is back', async (context) => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld({ store: await open(context) })
    await world.link()
    await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
    receiver.answer = (response) => response.writeHead(503).end()
    const ids = Array.from({ length: 100 }, (_, index) => String(index + 1))
    await world.post(commentsOf(mira, ids))
    await world.advance(2 * hour)
    // Sixteen at once, and then one at a time: at most every 13 minutes in the end.
    expect(receiver.received.length).toBeGreaterThan(20)
    expect(receiver.received.length).toBeLessThan(16 + 20)
    receiver.answer = (response) => response.writeHead(204).end()
    await world.advance(16 * minute)
    expect(await world.deliveries('?state=waiting&limit=200')).toEqual([])
    const values = receiver.received.map(({ body }) => (body.data['value'] as { id: string }).id)
    expect(new Set(values).size).toBe(100)
  })

  test('sends a connection’s events in their order where an endpoint asks for it, and waits for none of another connection', async (context) => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld({ store: await open(context) })
    await world.link()
    const other = await world.link({ login: 'facebook', pages: ['Ana Bakes'] })
    const { userId } = (await world.api(`/v1/connections/${other}`)).body.account
    await world.endpoint({ url: receiver.url, events: ['instagram.comments'], ordered: true })
    let failures = 0
    receiver.answer = (response, { body }) => {
      const { id } = body.data['value'] as { id: string }
      const fails = id === '3' && failures++ < 2
      response.writeHead(fails ? 500 : 204).end()
    }
    await world.post(commentsOf(mira, ['1', '2', '3', '4', '5']))
    await world.post(commentsOf(userId, ['101', '102', '103', '104', '105']), {
      secret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    })
    await world.connect.work()
    const seen = (): string[] => receiver.received.map(({ body }) => (body.data['value'] as { id: string }).id)
    expect(seen().filter((id) => id.length === 3)).toEqual(['101', '102', '103', '104', '105'])
    expect(seen().filter((id) => id.length === 1)).toEqual(['1', '2', '3'])
    await world.advance(hour)
    expect(seen().filter((id) => id.length === 1)).toEqual(['1', '2', '3', '3', '3', '4', '5'])
  })
})

describe('an endpoint', () => {
  const answers: readonly [string, (response: ServerResponse) => void, Answered][] = [
    ['404', (response) => void response.writeHead(404).end(), { status: 404, state: 'waiting' }],
    [
      'a redirect, which is not followed',
      (response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
      { status: 302, state: 'waiting' },
    ],
    [
      '100 MB, of which a little is read',
      (response) => {
        const megabyte = Buffer.alloc(1024 * 1024)
        response.writeHead(200)
        let left = 100
        const more = (): void => {
          while (left-- > 0 && !response.destroyed)
            if (!response.write(megabyte)) return void response.once('drain', more)
          response.end()
        }
        more()
      },
      { status: 200, state: 'delivered' },
    ],
    ['nothing but a closed connection', (response) => void response.destroy(), { status: null, state: 'waiting' }],
    ['nothing at all', () => {}, { status: null, state: 'waiting' }],
    [
      'a body that never ends',
      (response) => {
        response.writeHead(200)
        response.write('a')
      },
      { status: 200, state: 'delivered' },
    ],
  ]
  test.each(answers)('that answers %s is told so in the log', async (_, answer, { status, state }) => {
    await using receiver = await startReceiver()
    // The time to answer is over as soon as something has arrived.
    const rings: (() => void)[] = []
    await using world = await startWebhookWorld({
      options: {
        timer: (_milliseconds, ring) => {
          rings.push(ring)
          return () => {}
        },
      },
    })
    await world.link()
    await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
    receiver.answer = (response) => {
      answer(response)
      setTimeout(() => {
        for (const ring of rings) ring()
      }, 300)
    }
    await world.post(commentsOf(mira, ['1']))
    await world.connect.work()
    const [delivery] = await world.deliveries()
    expect(delivery).toMatchObject({ state, attempts: 1, log: [{ status }] })
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hooks'])
  })

  test('that answers 410 is switched off at once', async () => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld()
    const { id } = await world.endpoint({ url: receiver.url })
    receiver.answer = (response) => response.writeHead(410).end()
    await world.api(`/v1/endpoints/${id}/test`, { method: 'POST' })
    await world.connect.work()
    expect((await world.api(`/v1/endpoints/${id}`)).body.state).toBe('broken')
    expect((await world.deliveries())[0]).toMatchObject({ state: 'parked' })
  })

  test('gets what its filters name', async () => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld()
    await world.endpoint({ url: receiver.url, events: ['connection.*', 'instagram.mentions'] })
    await world.link()
    await world.post(commentsOf(mira, ['1']))
    await world.connect.work()
    expect(receiver.received.map(({ body }) => body.type)).toEqual(['connection.linked'])
    const [{ body }] = receiver.received as [Answered]
    expect(body.data).toMatchObject({ subject: '@mira.prints is connected', connection: { state: 'healthy' } })
  })

  test('whose secret is changed is signed with both for some hours, and then with the new one', async () => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld()
    const made = await world.endpoint({ url: receiver.url })
    const { body: changed } = await world.api(`/v1/endpoints/${made.id}/secret`, {
      method: 'POST',
      body: '{"keepPreviousHours":2}',
    })
    expect(changed.secret).not.toBe(made.secret)
    const send = async (): Promise<boolean[]> => {
      await world.api(`/v1/endpoints/${made.id}/test`, { method: 'POST' })
      await world.connect.work()
      const { headers, text } = receiver.received.at(-1) ?? { headers: {}, text: '' }
      const {
        'webhook-id': id = '',
        'webhook-timestamp': at = '',
        'webhook-signature': signatures = '',
      } = headers as Record<string, string>
      return [made.secret, changed.secret].map((secret: string) =>
        signatures.split(' ').includes(new Webhook(secret).sign(id, new Date(Number(at) * 1000), text)),
      )
    }
    expect(await send()).toEqual([true, true])
    await world.advance(3 * hour)
    expect(await send()).toEqual([false, true])
    const rows = JSON.stringify(await world.store.run((db) => db.selectFrom('endpoint').selectAll().execute()))
    expect(rows).not.toContain(made.secret.slice(6))
    expect(world.logged.join()).not.toContain(changed.secret.slice(6))
  })

  test('keeps working while the keyring rotates', async () => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld()
    const { id } = await world.endpoint({ url: receiver.url })
    await world.connect.admin.rotateKeyring()
    await world.advance(hour)
    const kids = await world.store.run((db) => db.selectFrom('endpoint').select('kid').execute())
    expect(kids).toEqual([{ kid: 'k2' }])
    expect((await world.connect.admin.listKeyring()).map(({ state }) => state)).toEqual(['retired', 'active'])
    await world.api(`/v1/endpoints/${id}/test`, { method: 'POST' })
    await world.connect.work()
    expect(receiver.received).toHaveLength(1)
  })

  test.each([
    'http://app.example/hooks',
    'https://10.0.0.1/hooks',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest',
    'https://0x0a000001/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:a00:1::]/',
    'https://localhost/hooks',
    'http://127.0.0.1:4000/',
    'https://[::1]/',
    'https://app.localhost/',
    'https://localhost./',
    'https://user:password@app.example/',
    'https://app.example/#a',
    'ftp://app.example/',
    'hooks',
  ])('is not made at %s', async (url) => {
    await using world = await startWebhookWorld({ options: { loopbackEndpoints: false } })
    const { status, body } = await world.api('/v1/endpoints', { method: 'POST', body: JSON.stringify({ url }) })
    expect([status, body.code, body.fix]).toEqual([422, 'endpoint_url_refused', expect.any(String)])
  })

  test.each([
    ['a private network', '10.1.2.3', 4],
    ['this machine', '127.0.0.1', 4],
    ['a cloud’s own address', '169.254.169.254', 4],
    ['an IPv6 network of its own', 'fd00::1', 6],
    ['an address hidden in IPv6', '::ffff:192.168.0.1', 6],
  ])('whose name leads to %s is sent nothing', async (_, address, family) => {
    const asked: string[] = []
    const dispatcher = guardedDispatcher(false, async (hostname) => {
      asked.push(hostname)
      // The first answer would be right: one wrong one is enough.
      return [
        { address: '93.184.216.34', family: 4 },
        { address, family },
      ]
    })
    await using world = await startWebhookWorld({
      options: { loopbackEndpoints: false, endpointDispatcher: dispatcher },
    })
    const { id } = await world.endpoint({ url: 'https://rebinding.example/hooks' })
    await world.api(`/v1/endpoints/${id}/test`, { method: 'POST' })
    await world.connect.work()
    const [delivery] = await world.deliveries()
    expect(asked).toEqual(['rebinding.example'])
    expect(delivery.log[0].outcome).toBe(
      `Not sent: rebinding.example leads to ${address}, which is not an address of the public Internet.`,
    )
    await dispatcher.close()
  })

  test('is reached while another of the same host hangs', async () => {
    await using receiver = await startReceiver()
    receiver.answer = (response, { path }) => path === '/hooks' && response.writeHead(204).end()
    const dispatcher = guardedDispatcher(true) as Agent
    const { origin } = new URL(receiver.url)
    const send = (path: string): ReturnType<Agent['request']> =>
      dispatcher.request({ origin, path, method: 'POST', body: '{}', headersTimeout: 5 * second })
    const hanging = Array.from({ length: 40 }, () => send('/hangs').then(String, () => 'one that hangs has ended'))
    expect(await Promise.race([send('/hooks').then(({ statusCode }) => statusCode), ...hanging])).toBe(204)
    await dispatcher.destroy()
    await Promise.all(hanging)
  })

  test('on this machine is reached by name and by address where it is allowed', async () => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld()
    const { port } = new URL(receiver.url)
    for (const host of ['127.0.0.1', 'localhost', 'app.localhost']) {
      const { id } = await world.endpoint({ url: `http://${host}:${port}/hooks` })
      await world.api(`/v1/endpoints/${id}/test`, { method: 'POST' })
    }
    await world.advance(second)
    expect(receiver.received.length).toBeGreaterThanOrEqual(3)
    expect((await world.deliveries()).every(({ state }) => state === 'delivered')).toBe(true)
    const told = await world.connect.admin.metrics()
    expect(told).toContain(`connect_delivery_attempts_total{result="delivered"} ${receiver.received.length}`)
    expect(told).not.toContain('connect_deliveries{')
  })

  test('that is switched off gets nothing, and that is deleted takes its deliveries along', async () => {
    await using receiver = await startReceiver()
    await using world = await startWebhookWorld()
    await world.link()
    const { id } = await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
    const patch = (body: string): Promise<Answered> => world.api(`/v1/endpoints/${id}`, { method: 'PATCH', body })
    await patch('{"enabled":false}')
    await world.post(commentsOf(mira, ['1']))
    expect(await world.deliveries()).toEqual([])
    expect((await world.api(`/v1/endpoints/${id}/test`, { method: 'POST' })).body.code).toBe('endpoint_off')
    await patch('{"enabled":true,"description":"again","events":["instagram.comments"]}')
    await world.post(commentsOf(mira, ['2']))
    expect((await world.api(`/v1/endpoints/${id}`, { method: 'DELETE' })).status).toBe(204)
    await world.connect.work()
    expect(receiver.received).toEqual([])
    expect(await world.deliveries()).toEqual([])
    expect(await world.connect.nextDue()).toBeGreaterThan(world.platform.clock.now())
  })

  test.each([
    ['{"url":"https://app.example/","events":["instagram.coments"]}', 'events.0'],
    ['{"url":"https://app.example/","events":[]}', 'events'],
    ['{"url":"https://app.example/","secret":"mine"}', 'secret'],
    ['{}', 'url'],
  ])('is not made of %s', async (body, where) => {
    await using world = await startWebhookWorld()
    const answer = await world.api('/v1/endpoints', { method: 'POST', body })
    expect([answer.status, answer.body.code]).toEqual([422, 'request_invalid'])
    expect(JSON.stringify(answer.body)).toContain(where.split('.')[0])
  })
})

test('a tenant sees nothing of another’s endpoints and deliveries', async () => {
  await using receiver = await startReceiver()
  await using world = await startWebhookWorld()
  await world.link()
  const { id } = await world.endpoint({ url: receiver.url })
  await world.api(`/v1/endpoints/${id}/test`, { method: 'POST' })
  const [delivery] = await world.deliveries()
  const other = await world.connect.admin.createTenant('Other')
  const key = (await world.connect.admin.createApiKey(other.id, { name: 'other' })).text.reveal()
  const reader = await world.connect.admin.createApiKey(world.tenantId, { name: 'r', scopes: ['endpoints:read'] })
  const routes: [string, RequestInit?][] = [
    [`/v1/endpoints/${id}`],
    [`/v1/endpoints/${id}`, { method: 'PATCH', body: '{"enabled":false}' }],
    [`/v1/endpoints/${id}`, { method: 'DELETE' }],
    [`/v1/endpoints/${id}/secret`, { method: 'POST', body: '{}' }],
    [`/v1/endpoints/${id}/test`, { method: 'POST' }],
    [`/v1/deliveries/${delivery.id}`],
    [`/v1/deliveries/${delivery.id}/redeliver`, { method: 'POST' }],
  ]
  for (const [path, init] of routes) {
    expect([path, (await world.api(path, { ...init, key })).status]).toEqual([path, 404])
    const status = init === undefined ? 200 : 403
    expect([path, (await world.api(path, { ...init, key: reader.text.reveal() })).status]).toEqual([path, status])
  }
  for (const path of ['/v1/endpoints', '/v1/deliveries', `/v1/deliveries?endpoint=${id}`])
    expect((await world.api(path, { key })).body.items).toEqual([])
  await world.connect.work()
  expect(receiver.received).toHaveLength(1)
})

test('what an event said is kept for its time, and after that cannot be delivered again', async () => {
  await using receiver = await startReceiver()
  await using world = await startWebhookWorld()
  await world.link()
  await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
  await world.post(commentsOf(mira, ['1']))
  await world.post(commentsOf('17840000000000001', ['2']))
  await world.connect.work()
  await world.advance(9 * day)
  const [delivery] = await world.deliveries()
  expect((await world.api(`/v1/deliveries/${delivery.id}/redeliver`, { method: 'POST' })).body.code).toBe('body_gone')
  expect(await world.store.run((db) => db.selectFrom('strayEvent').selectAll().execute())).toEqual([])
  // It is still known that it came: the same delivery is no new event.
  await world.post(commentsOf(mira, ['1']))
  await world.connect.work()
  expect(receiver.received).toHaveLength(1)
  await world.advance(40 * day)
  expect(await world.deliveries()).toEqual([])
})

test('what waits, and the endpoints with their secrets, move to another store', async (context) => {
  await using receiver = await startReceiver()
  await using world = await startWebhookWorld()
  await world.link()
  const { secret } = await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
  await world.post(commentsOf(mira, ['1', '2', '3']))
  await world.post(commentsOf('17840000000000001', ['4']))
  const to = await openPostgres({ url: (await postgres?.database()) ?? context.skip() })
  const counts = await copyStore(world.store, to)
  expect(counts).toMatchObject({ endpoint: 1, delivery: 3, strayEvent: 1 })
  const { connect } = await openConnect({
    store: to,
    keys: world.keys,
    publicUrl,
    apps: testApps,
    loopbackEndpoints: true,
    now: world.platform.clock.now,
  })
  await connect.work()
  expect(receiver.received).toHaveLength(3)
  for (const { headers, text } of receiver.received)
    expect(headers['webhook-signature']).toBe(
      new Webhook(secret).sign(String(headers['webhook-id']), new Date(world.platform.clock.now()), text),
    )
  await connect.close()
})

test('a signature is what Standard Webhooks says, for any body', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.uint8Array({ minLength: 24, maxLength: 64 }),
      fc.integer({ min: 0, max: 4e12 }),
      (body, key, moment) => {
        const secret = Buffer.from(key).toString('base64')
        const headers = signatureHeaders({ id: 'evt_1', body, secrets: [`whsec_${secret}`] }, moment)
        const signed = `evt_1.${Math.floor(moment / 1000)}.${body}`
        const mac = createHmac('sha256', key).update(signed).digest('base64')
        expect(headers['webhook-signature']).toBe(`v1,${mac}`)
      },
    ),
  )
})
