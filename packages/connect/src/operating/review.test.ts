import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { day } from '../base/time.ts'
import { openSqlite } from '../store/sqlite.ts'
import { operatorTenant } from '../tenants/operator-tenant.ts'
import { startReceiver } from '../testing/receiver.ts'
import { startWorld, type TestWorld, testApps } from '../testing/world.ts'
import { Secret } from '../vault/secret.ts'
import { readFindings } from './review-work.ts'

const found = async (world: TestWorld): Promise<string[]> =>
  (await world.connect.admin.review()).filter(({ level }) => level !== 'ok').map(({ what }) => what)

const comments = 'instagram_business_manage_comments'
const unused = `${comments} was given, and no call of the last 30 days used it.`

describe('a permission that was given', () => {
  test('is told once no call has used it for 30 days, and not before calls were counted for that long', async () => {
    await using world = await startWorld()
    const id = await world.link()
    await world.api(`/v1/connections/${id}/proxy/me?fields=username`)
    expect(await found(world)).not.toContain(unused)
    await world.advance(31 * day)
    await world.api(`/v1/connections/${id}/proxy/me/media?fields=caption`)
    expect(await found(world)).toContain(unused)
  })

  test.each(['me/media?fields=caption,comments{text}', '17900000000000001/comments', '17900000000000001/replies'])(
    'is not told where a call such as %s uses it',
    async (path) => {
      await using world = await startWorld()
      const id = await world.link()
      await world.api(`/v1/connections/${id}/proxy/me`)
      await world.advance(31 * day)
      await world.api(`/v1/connections/${id}/proxy/${path}`)
      expect(await found(world)).not.toContain(unused)
    },
  )
})

test('what calls ask for and what ends within 90 days is told, and what nobody asks for is not', async () => {
  await using world = await startWorld({
    asOf: '2025-02-01',
    options: {
      apps: {
        instagram: {
          ...testApps.instagram,
          scopes: ['instagram_business_basic', 'instagram_business_manage_insights'],
          version: 'v21.0',
        },
      },
    },
  })
  const id = await world.link()
  expect((await found(world)).join()).not.toContain('impressions')
  await world.api(`/v1/connections/${id}/proxy/17900000000000001/insights?metric=impressions,reach`)
  expect(await found(world)).toContain('metric impressions, which calls use, ends on 2025-04-21.')
  expect((await found(world)).join()).not.toContain('reach')
})

test('the end of a login that is configured is told', async () => {
  await using world = await startWorld({ asOf: '2024-10-01' })
  expect(await found(world)).toContain('Instagram Basic Display ends on 2024-12-04.')
})

describe('an app secret', () => {
  test('is told after a year, and no longer once there is another', async () => {
    const store = await openSqlite(':memory:')
    await using world = await startWorld({ store })
    expect((await found(world)).join()).not.toContain('more than a year')
    world.jump(366 * day)
    expect((await found(world)).join()).toContain('appSecret has been used since 2026-10-01, for more than a year.')
    expect(await found(world)).toContain('The key k1 has sealed tokens for more than a year.')
    for (const app of Object.values(world.context.apps)) Object.assign(app, { appSecret: new Secret('another one') })
    expect((await found(world)).join()).not.toContain('appSecret has been used')
  })

  test('is kept as a hash', async () => {
    await using world = await startWorld()
    await world.connect.admin.review()
    const rows = JSON.stringify(await world.store.run((db) => db.selectFrom('secretSeen').selectAll().execute()))
    expect(rows).toContain('instagram/appSecret/')
    expect(rows).not.toContain(testApps.instagram.appSecret.reveal())
  })
})

describe('an address to which links send people back', () => {
  test.each([
    ['http://app.example', 'http://app.example is not https.'],
    [
      'https://localhost:3000',
      'Links may send people to https://localhost:3000, which is whatever runs on their own machine.',
    ],
  ])('is told where it is %s', async (origin, what) => {
    await using world = await startWorld({
      options: { publicUrl: 'https://connect.example', returnOrigins: [origin, 'https://app.example'] },
    })
    expect((await found(world)).filter((each) => /http/.test(each))).toEqual([what])
  })
})

describe('the weekly review', () => {
  test('keeps what it finds, tells of it once, and forgets what is no longer so', async () => {
    await using world = await startWorld()
    await world.connect.work()
    const read = async (): Promise<string[]> => (await readFindings(world.context)).map(({ what }) => what)
    expect(await read()).toContain('http://localhost:4100 is not https.')
    const events = async (): Promise<string[]> =>
      (
        await world.store.run((db) =>
          db.selectFrom('event').select('subject').where('tenantId', '=', operatorTenant).execute(),
        )
      ).map(({ subject }) => subject)
    const first = await events()
    expect(first).toEqual(expect.arrayContaining(await read()))
    await world.advance(8 * day)
    expect(await events()).toEqual(first)
    expect(world.logged.join('\n')).toContain('The review found: http://localhost:4100 is not https.')
    Object.assign(world.context, { publicUrl: 'https://connect.example' })
    await world.advance(7 * day)
    expect(await read()).not.toContain('http://localhost:4100 is not https.')
  })

  test('is told to the operator’s endpoint, signed, and to no tenant’s', async () => {
    await using receiver = await startReceiver()
    await using world = await startWorld({ options: { loopbackEndpoints: true, signatureTime: Date.now } })
    const tenants = receiver.url.replace('/hooks', '/tenant')
    await world.connect.admin.ensureEndpoint(world.tenantId, { url: tenants })
    const { endpoint, secret } = await world.connect.admin.ensureOperatorEndpoint(receiver.url)
    await world.connect.work()
    const told = receiver.received.map(({ text, headers }) => {
      new Webhook(secret.reveal()).verify(text, headers as Record<string, string>)
      return JSON.parse(text) as { type: string; data: { subject: string } }
    })
    expect(receiver.received.map(({ path }) => path)).not.toContain('/tenant')
    expect(told).toContainEqual(
      expect.objectContaining({
        type: 'review.found',
        data: expect.objectContaining({ subject: 'http://localhost:4100 is not https.', level: 'warning' }),
      }),
    )
    expect((await world.api(`/v1/endpoints/${endpoint.id}`)).status).toBe(404)
    await world.connect.admin.removeOperatorEndpoints()
    expect((await world.connect.admin.ensureOperatorEndpoint(receiver.url)).endpoint.id).not.toBe(endpoint.id)
  })

  test('tells tenants nothing: it concerns whoever runs connect', async () => {
    await using world = await startWorld()
    await world.connect.work()
    expect((await world.api('/v1/events')).body.items).toEqual([])
  })
})
