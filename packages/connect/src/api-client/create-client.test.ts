import { expect, test } from 'vitest'
import { startReceiver } from '../testing/receiver.ts'
import { publicUrl, startWorld } from '../testing/world.ts'
import { createConnectClient } from './create-client.ts'

test('the typed client links, lists, calls and disconnects', async () => {
  await using world = await startWorld()
  const connect = createConnectClient({ url: `${publicUrl}/`, apiKey: world.key, fetch: world.connect.fetch })
  const link = await connect.links.create({ login: 'instagram' })
  const browser = world.browser()
  await browser.get(world.platform.authorize({ url: await browser.open(link.url), username: 'mira.prints' }))
  const { connection } = await connect.links.get(link.id)
  const { items } = await connect.connections.list({ state: 'healthy', limit: 10 })
  expect(items.map(({ id }) => id)).toEqual([connection])
  const id = connection ?? ''
  expect((await connect.connections.get(id)).account.username).toBe('mira.prints')
  expect(await (await connect.connections.proxy(id, '/me?fields=username')).json()).toMatchObject({
    username: 'mira.prints',
  })
  expect((await connect.events.list({ connection: id })).items).toHaveLength(1)
  expect((await connect.connections.disconnect(id)).isRevoked).toBe(false)
  await expect(connect.connections.get(id)).rejects.toMatchObject({
    name: 'Problem',
    status: 404,
    code: 'connection_not_found',
    fix: expect.any(String),
  })
})

test('an answer that is no JSON is a problem, too', async () => {
  const connect = createConnectClient({
    url: publicUrl,
    apiKey: 'dck_x',
    fetch: async () => new Response('<html>', { status: 502 }),
  })
  await expect(connect.connections.list()).rejects.toMatchObject({ status: 502, code: 'unreadable' })
})

test('the typed client makes an endpoint, tests it, sees what was delivered, and deletes it', async () => {
  await using receiver = await startReceiver()
  await using world = await startWorld({ options: { loopbackEndpoints: true } })
  const connect = createConnectClient({ url: publicUrl, apiKey: world.key, fetch: world.connect.fetch })
  const { id, secret } = await connect.endpoints.create({ url: receiver.url, events: ['connection.*'] })
  expect(await connect.endpoints.update(id, { description: 'mine', ordered: true })).toMatchObject({
    description: 'mine',
    ordered: true,
  })
  expect((await connect.endpoints.rotateSecret(id)).secret).not.toBe(secret)
  const sent = await connect.endpoints.test(id)
  await world.connect.work()
  expect(await connect.deliveries.get(sent.id)).toMatchObject({ state: 'delivered', type: 'endpoint.test' })
  expect((await connect.deliveries.redeliver(sent.id)).state).toBe('waiting')
  await world.connect.work()
  expect((await connect.deliveries.list({ endpoint: id, state: 'delivered' })).items).toHaveLength(1)
  expect(receiver.received).toHaveLength(2)
  expect((await connect.endpoints.list()).items).toEqual([await connect.endpoints.get(id)])
  expect(await connect.endpoints.delete(id)).toBe(undefined)
  await expect(connect.endpoints.get(id)).rejects.toMatchObject({ code: 'endpoint_not_found' })
})
