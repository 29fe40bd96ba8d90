import { expect, test } from 'vitest'
import { day, hour } from '../base/time.ts'
import { startPosting } from '../posts/testing/posting-world.ts'
import { signIn } from '../testing/operator.ts'
import { startReceiver } from '../testing/receiver.ts'
import { commentsOf, mira, startWebhookWorld } from '../testing/webhooks.ts'

test('a post is listed, shown with its history, and canceled; its caption is shown as text', async () => {
  await using world = await startPosting()
  const { body } = await world.post({
    kind: 'image',
    image: 'http://localhost:9/print.jpg',
    caption: '<script>Moss',
    publishAt: new Date(world.platform.clock.now() + 2 * hour).toISOString(),
  })
  const operator = await signIn(world)
  const list = await operator.page('/admin/posts')
  expect(list).toContain(`/admin/posts/${body.id}`)
  expect(list).not.toContain('<script>')
  expect(await operator.page(`/admin/posts/${body.id}`)).toContain('Scheduled')
  const answer = await operator.post(`/admin/posts/${body.id}/cancel`)
  expect(answer.status).toBe(303)
  expect((await world.read(body.id)).state).toBe('canceled')
  expect(await operator.page(`/admin/posts/${body.id}`)).not.toContain('Cancel post')
  const { body: audit } = await world.api('/v1/audit?limit=200')
  expect(audit.items.at(-1)).toMatchObject({ action: 'post.canceled', actor: expect.stringMatching(/^operator/) })
})

test('a post that failed says why, and is begun anew from its page', async () => {
  await using world = await startPosting()
  const { body } = await world.post({ kind: 'image', image: 'http://localhost:9/nothing', caption: 'Moss' })
  await world.advance(hour)
  const operator = await signIn(world)
  const page = await operator.page(`/admin/posts/${body.id}`)
  expect(page).toContain('2207052')
  expect(page).toContain('Publish again')
  expect((await operator.post(`/admin/posts/${body.id}/retry`)).status).toBe(303)
  expect((await world.read(body.id)).state).toBe('scheduled')
})

test('what is no post and no delivery is not found', async () => {
  await using world = await startPosting()
  const operator = await signIn(world)
  for (const path of ['/admin/posts/pst_0', '/admin/deliveries/dlv_0'])
    expect((await operator.browser.get(path)).status).toBe(404)
})

test('a delivery is listed with its endpoint, shown with its attempts, and sent again', async () => {
  await using receiver = await startReceiver()
  await using world = await startWebhookWorld({})
  await world.link()
  await world.connect.work()
  await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
  await world.post(commentsOf(mira, ['1']))
  await world.advance(day)
  const [delivered] = await world.deliveries('')
  const operator = await signIn(world)
  const list = await operator.page('/admin/deliveries')
  expect(list).toContain(receiver.url)
  expect(list).toContain(`/admin/deliveries/${delivered.id}`)
  expect(await operator.page(`/admin/deliveries/${delivered.id}`)).toContain('204')
  const before = receiver.received.length
  expect((await operator.post(`/admin/deliveries/${delivered.id}/redeliver`)).status).toBe(303)
  await world.connect.work()
  expect(receiver.received).toHaveLength(before + 1)
})
