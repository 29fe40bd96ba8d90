import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commentsOf,
  metaAppSecret,
  mira,
  startWebhookWorld,
  verifyToken,
  type WebhookWorld,
} from '../testing/webhooks.ts'
import { publicUrl, testApps } from '../testing/world.ts'
import { Secret } from '../vault/secret.ts'

const stored = async (world: WebhookWorld): Promise<string[]> => {
  const { items } = (await world.api('/v1/events?limit=200')).body as {
    items: { type: string; data: { value?: { id?: string } } }[]
  }
  return items.filter(({ type }) => type.startsWith('instagram.')).map(({ data }) => data.value?.id ?? '')
}
const strays = (world: WebhookWorld): Promise<{ accountId: string; type: string }[]> =>
  world.store.run((db) =>
    db.selectFrom('strayEvent').select(['accountId', 'type']).orderBy('accountId').orderBy('type').execute(),
  )

describe('the handshake', () => {
  const ask = (world: WebhookWorld, query: string, path = 'instagram'): Promise<Response> =>
    world.connect.fetch(new Request(`${publicUrl}/webhooks/${path}?${query}`))
  const right = `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${encodeURIComponent(verifyToken)}`

  test('is answered with the challenge, for the verify token only', async () => {
    await using world = await startWebhookWorld()
    const answer = await ask(world, right)
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444'])
    for (const wrong of [
      right.replace('verify', 'verifi'),
      'hub.mode=subscribe&hub.challenge=1',
      '',
      `${right}&hub.verify_token=x`,
    ])
      expect((await ask(world, wrong)).status).toBe(403)
    expect((await ask(world, right.replace('1158201444', '%3Cscript%3E'))).status).toBe(403)
  })

  test('is answered for apps that have webhooks only', async () => {
    await using world = await startWebhookWorld()
    expect((await ask(world, right, 'facebook')).status).toBe(404)
    const put = await world.connect.fetch(new Request(`${publicUrl}/webhooks/instagram`, { method: 'PUT' }))
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})

describe('a delivery of Instagram’s', () => {
  test.each([
    ['without a signature', { signature: null }],
    ['signed by somebody else', { secret: 'another secret' }],
    ['whose signature has another form', { signature: `sha1=${'0'.repeat(40)}` }],
    ['whose signature is of no bytes', { signature: `sha256=${'0'.repeat(64)}` }],
  ])('%s is refused without a word, and nothing of it is stored', async (_, how) => {
    await using world = await startWebhookWorld()
    await world.link()
    const answer = await world.post(commentsOf(mira, ['1']), how)
    expect([answer.status, await answer.text()]).toEqual([403, ''])
    expect([await stored(world), await strays(world)]).toEqual([[], []])
  })

  test('is taken with the Instagram app secret, the Meta app secret, and one that was changed', async () => {
    await using world = await startWebhookWorld({
      options: {
        apps: {
          instagram: {
            ...testApps.instagram,
            metaAppSecret: new Secret(metaAppSecret),
            previousSecrets: [new Secret('the secret before')],
            webhooks: { verifyToken: new Secret(verifyToken), fields: ['comments'] },
          },
        },
      },
    })
    await world.link()
    for (const [id, secret] of [
      ['1', testApps.instagram.appSecret.reveal()],
      ['2', metaAppSecret],
      ['3', 'the secret before'],
    ] as const)
      expect((await world.post(commentsOf(mira, [id]), { secret })).status).toBe(200)
    expect(await stored(world)).toEqual(['1', '2', '3'])
  })

  test('of the other login of a Meta app reaches that login’s connections, at the one URL that the app has', async () => {
    await using world = await startWebhookWorld()
    const id = await world.link({ login: 'facebook', pages: ['Ana Bakes'] })
    const { userId } = (await world.api(`/v1/connections/${id}`)).body.account
    const secret = testApps.facebook.appSecret.reveal()
    expect((await world.post(commentsOf(userId, ['7']), { secret })).status).toBe(200)
    expect(await stored(world)).toEqual(['7'])
    // Another app's secret does not reach it.
    expect((await world.post(commentsOf(userId, ['8']))).status).toBe(200)
    expect([await stored(world), await strays(world)]).toEqual([
      ['7'],
      [{ accountId: userId, type: 'instagram.comments' }],
    ])
  })

  test('is split; an event that came before, in this delivery or another, is stored once', async () => {
    await using world = await startWebhookWorld()
    await world.link()
    const batch = commentsOf(mira, ['1', '2', '1', '3'])
    for (let times = 0; times < 3; times++) expect((await world.post(batch)).status).toBe(200)
    expect((await world.post(commentsOf(mira, ['3', '4']))).status).toBe(200)
    expect(await stored(world)).toEqual(['1', '2', '3', '4'])
  })

  test('is told to every tenant that has connected the account, once each', async () => {
    await using world = await startWebhookWorld()
    await world.link()
    const [row] = await world.store.run((db) => db.selectFrom('connection').selectAll().execute())
    if (row === undefined) throw new Error('gone')
    const other = await world.connect.admin.createTenant('Other')
    const copy = { ...row, id: 'con_other', tenantId: other.id }
    await world.store.run((db) => db.insertInto('connection').values(copy).execute())
    for (let times = 0; times < 2; times++) await world.post(commentsOf(mira, ['1']))
    const rows = await world.store.run((db) =>
      db.selectFrom('event').select('tenantId').where('type', '=', 'instagram.comments').execute(),
    )
    expect(rows.map(({ tenantId }) => tenantId).sort()).toEqual([world.tenantId, other.id].sort())
  })

  test('of accounts that nobody connected is acknowledged and kept apart; what is not right in it does not keep up the rest', async () => {
    await using world = await startWebhookWorld()
    await world.link()
    const body = {
      object: 'instagram',
      entry: [
        ...(commentsOf('17840000000000001', ['1']) as { entry: object[] }).entry,
        { id: '0', time: 1, changes: [{ field: 'comments', value: { id: '17865799348089039' } }] },
        { id: mira, time: 1_790_000_000, changes: [{ field: 'comments', value: { text: 5 } }] },
        { id: mira, time: 1_790_000_000, changes: [{ field: 'delta', value: { a: '\u0000' } }] },
        { id: 'x\u0000', time: 1_790_000_000, changes: [{ field: 'comments', value: { id: '9' } }] },
        { nothing: true },
        ...(commentsOf(mira, ['2']) as { entry: object[] }).entry,
      ],
    }
    expect((await world.post(body)).status).toBe(200)
    expect(await strays(world)).toEqual([
      { accountId: '', type: 'instagram.unknown' },
      { accountId: '', type: 'instagram.unknown' },
      { accountId: '0', type: 'instagram.comments' },
      { accountId: '17840000000000001', type: 'instagram.comments' },
    ])
    const { items } = (await world.api('/v1/events')).body
    expect(items.slice(1).map(({ type }: { type: string }) => type)).toEqual([
      'instagram.comments',
      'instagram.unknown',
      'instagram.comments',
    ])
    const own = (await world.api('/v1/events?type=connection.*')).body.items
    expect(own.map(({ type }: { type: string }) => type)).toEqual(['connection.linked'])
    expect((await world.api('/v1/events?type=connection')).status).toBe(422)
    const findings = await world.connect.admin.diagnose()
    expect(findings.find(({ about }) => about === 'webhooks')?.what).toContain('4 events of 3 accounts')
  })

  test.each([
    ['x'.repeat(4 * 1024 * 1024 + 1), 413],
    ['no JSON', 400],
    ['{"entry":[]}', 400],
    ['[]', 400],
    ['null', 400],
  ])('that is no delivery is refused with %# its status', async (body, status) => {
    await using world = await startWebhookWorld()
    expect((await world.post(body)).status).toBe(status)
  })

  test('whose body is no JSON by its header is refused', async () => {
    await using world = await startWebhookWorld()
    const request = new Request(`${publicUrl}/webhooks/instagram`, { method: 'POST', body: '{}' })
    expect((await world.connect.fetch(request)).status).toBe(415)
  })

  test('is not acknowledged unless it is stored', async () => {
    await using world = await startWebhookWorld()
    await world.link()
    const { store } = world.context
    const transaction = store.transaction.bind(store)
    Object.assign(store, { transaction: () => Promise.reject(new Error('disk full')) })
    expect((await world.post(commentsOf(mira, ['1']))).status).toBe(500)
    Object.assign(store, { transaction })
    expect((await world.post(commentsOf(mira, ['1']))).status).toBe(200)
    expect(await stored(world)).toEqual(['1'])
  })

  test('keeps every character of every plane', async () => {
    await using world = await startWebhookWorld()
    await world.link()
    let count = 0
    const texts = new Map<string, string>()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const id = String(++count)
        texts.set(id, text)
        const value = { id, text }
        const entry = [{ id: mira, time: 1_790_000_000, changes: [{ field: 'comments', value }] }]
        expect((await world.post({ object: 'instagram', entry })).status).toBe(200)
      }),
      { numRuns: 60 },
    )
    const { items } = (await world.api('/v1/events?limit=200')).body
    for (const { type, data } of items)
      if (type === 'instagram.comments') expect(data.value.text).toBe(texts.get(data.value.id))
    expect(items).toHaveLength(count + 1)
  })
})
