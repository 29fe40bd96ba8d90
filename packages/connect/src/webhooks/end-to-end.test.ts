import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { startReceiver } from '../testing/receiver.ts'
import { mira, startWebhookWorld } from '../testing/webhooks.ts'

test('a comment in the local instagram.com arrives at the app’s endpoint, signed', async () => {
  await using receiver = await startReceiver()
  await using world = await startWebhookWorld()
  const id = await world.link()
  await world.connect.work()
  const endpoint = await world.endpoint({ url: receiver.url, events: ['instagram.*'] })
  expect(endpoint.secret).toMatch(/^whsec_/)
  const comment = world.comment('Lovely light ❤️')
  expect(await world.deliver()).toBe(1)
  await world.connect.work()
  expect(receiver.received).toHaveLength(1)
  const [arrived] = receiver.received
  if (arrived === undefined) throw new Error('nothing')
  const { headers, text, body } = arrived
  expect(body).toMatchObject({
    type: 'instagram.comments',
    data: {
      connectionId: id,
      account: { login: 'instagram', userId: mira, username: 'mira.prints' },
      kind: 'comments',
      value: { id: comment, text: 'Lovely light ❤️', from: { username: 'lee.wanders' } },
    },
  })
  expect(headers['webhook-timestamp']).toBe(String(Math.floor(world.platform.clock.now() / 1000)))
  const moment = new Date(world.platform.clock.now())
  expect(headers['webhook-signature']).toBe(
    new Webhook(endpoint.secret).sign(String(headers['webhook-id']), moment, text),
  )
  expect(await world.deliveries()).toMatchObject([
    { state: 'delivered', attempts: 1, eventId: headers['webhook-id'], log: [{ status: 204 }] },
  ])
})
