import { describe, expect, test } from 'vitest'
import { findSubscribedApp } from '../../../platform/src/world/records/webhooks/subscribed-apps.ts'
import { day, hour } from '../base/time.ts'
import { commentsOf, metaAppId, mira, startWebhookWorld, verifyToken, webhookApps } from '../testing/webhooks.ts'
import { testApps } from '../testing/world.ts'
import { Secret } from '../vault/secret.ts'

describe('an account that is linked', () => {
  test('is subscribed to the fields that its permissions allow, and what is missing is told', async () => {
    await using world = await startWebhookWorld()
    const id = await world.link()
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks).toBe(null)
    await world.connect.work()
    expect(findSubscribedApp(world.platform.world, mira, metaAppId)?.fields).toBe('comments,mentions')
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks).toMatchObject({
      fields: ['comments', 'mentions'],
      missing: ['messages'],
      problem: null,
    })
  })

  test('is unsubscribed at its disconnection', async () => {
    await using world = await startWebhookWorld()
    const id = await world.link()
    await world.connect.work()
    await world.api(`/v1/connections/${id}`, { method: 'DELETE' })
    expect(findSubscribedApp(world.platform.world, mira, metaAppId)).toBe(undefined)
  })

  test('stays subscribed while another connection needs it', async () => {
    await using world = await startWebhookWorld()
    const id = await world.link()
    await world.connect.work()
    const [row] = await world.store.run((db) => db.selectFrom('connection').selectAll().execute())
    if (row === undefined) throw new Error('gone')
    const copy = { ...row, id: 'con_other', tenantId: 'ten_other' }
    await world.store.run((db) => db.insertInto('connection').values(copy).execute())
    await world.api(`/v1/connections/${id}`, { method: 'DELETE' })
    expect(findSubscribedApp(world.platform.world, mira, metaAppId)).toBeDefined()
  })

  test('whose permissions allow no webhooks is told of, once', async () => {
    await using world = await startWebhookWorld()
    const id = await world.link({ decline: ['instagram_business_manage_comments'] })
    await world.connect.work()
    await world.connect.work()
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks).toMatchObject({
      fields: [],
      problem: 'The owner did not give the permissions for any of the configured webhooks.',
    })
    const { items } = (await world.api('/v1/events')).body
    expect(items.map(({ type }: { type: string }) => type)).toEqual(['connection.linked', 'connection.webhooks-failed'])
  })

  test('is subscribed later where Instagram did not answer', async () => {
    let isDown = false
    await using world = await startWebhookWorld({
      options: {
        fetch: (request) =>
          isDown && request.url.includes('subscribed_apps')
            ? Promise.resolve(new Response(null, { status: 503 }))
            : world.platform.fetch(request),
        timer: (_, ring) => {
          if (isDown) queueMicrotask(ring)
          return () => {}
        },
      },
    })
    const id = await world.link()
    isDown = true
    await world.connect.work()
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks.problem).toEqual(expect.any(String))
    isDown = false
    await world.advance(hour)
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks).toMatchObject({
      fields: ['comments', 'mentions'],
      problem: null,
    })
  })

  test('is subscribed anew within eight days where the configuration names other fields', async () => {
    await using world = await startWebhookWorld()
    const id = await world.link()
    await world.connect.work()
    const before = JSON.stringify({ fields: ['comments'], missing: [], problem: null, at: null })
    await world.store.run((db) => db.updateTable('connection').set({ webhooks: before }).where('id', '=', id).execute())
    await world.advance(8 * day)
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks.fields).toEqual(['comments', 'mentions'])
  })

  test('with Facebook Login has its Page subscribed, and unsubscribed at the end', async () => {
    const scopes = [...testApps.facebook.scopes, 'instagram_manage_comments', 'pages_manage_metadata']
    const facebook = {
      ...testApps.facebook,
      scopes,
      webhooks: { verifyToken: new Secret(verifyToken), fields: ['comments' as const] },
    }
    await using world = await startWebhookWorld({ options: { apps: { ...webhookApps, facebook } } })
    const id = await world.link({ login: 'facebook', pages: ['Ana Bakes'] })
    await world.connect.work()
    const { account, webhooks } = (await world.api(`/v1/connections/${id}`)).body
    expect(webhooks).toMatchObject({ fields: ['comments'], problem: null })
    const subscribed = (): unknown =>
      findSubscribedApp(world.platform.world, account.pageId, testApps.facebook.appId)?.fields
    expect(subscribed()).toBe('feed')
    await world.api(`/v1/connections/${id}`, { method: 'DELETE' })
    expect(subscribed()).toBe(undefined)
  })

  test('with Facebook Login and without pages_manage_metadata says what to ask for', async () => {
    const facebook = {
      ...testApps.facebook,
      webhooks: { verifyToken: new Secret(verifyToken), fields: ['comments' as const] },
    }
    await using world = await startWebhookWorld({ options: { apps: { ...webhookApps, facebook } } })
    const id = await world.link({ login: 'facebook', pages: ['Ana Bakes'] })
    await world.connect.work()
    expect((await world.api(`/v1/connections/${id}`)).body.webhooks.problem).toContain('pages_manage_metadata')
  })
})

test('a person whose data is deleted leaves no event, no delivery and no stray event', async () => {
  await using world = await startWebhookWorld()
  const id = await world.link()
  await world.endpoint({ url: 'http://localhost:1/hooks', events: ['instagram.*'] })
  await world.post(commentsOf(mira, ['1']))
  await world.post(commentsOf(mira, ['2']), { secret: testApps.facebook.appSecret.reveal() })
  const { deleteData } = await import('../callbacks/delete-data.ts')
  const { appScopedId } = (await world.api(`/v1/connections/${id}`)).body.account
  await deleteData(world.context, 'instagram', appScopedId, 'request')
  const left = JSON.stringify([
    await world.store.run((db) => db.selectFrom('event').selectAll().execute()),
    await world.store.run((db) => db.selectFrom('delivery').selectAll().execute()),
    await world.store.run((db) => db.selectFrom('strayEvent').selectAll().execute()),
    await world.store.run((db) => db.selectFrom('work').select('id').where('kind', '=', 'subscribe').execute()),
  ])
  expect(left).not.toContain(mira)
  expect(left).not.toContain('mira.prints')
  expect(left).not.toContain('subscribe/')
})
