import { describe, expect, test } from 'vitest'
import type { KnownEvents } from './store-once.ts'
import { signWebhook } from './testing.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { webhookHandler } from './webhook-handler.ts'

const body = JSON.stringify({
  object: 'instagram',
  entry: [
    {
      id: '17841400000000001',
      time: 1_772_993_045,
      changes: ['1', '2', '1'].map((id) => ({ field: 'comments', value: { id, text: 'nice' } })),
    },
  ],
})

async function deliver(onEvent: (event: WebhookEvent) => unknown, known?: KnownEvents): Promise<() => Promise<number>> {
  const onError = (): void => {}
  const handler = webhookHandler({ secrets: ['secret'], verifyToken: 'token', onEvent, known, onError })
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': await signWebhook(body, 'secret') }
  const init = { method: 'POST', headers, body }
  return async () => (await handler(new Request('https://app.example/webhook', init))).status
}

describe('with a store of known events', () => {
  test('an event that Instagram sends again is stored once, also within one delivery', async () => {
    const stored: string[] = []
    const send = await deliver(({ dedupeKey }) => stored.push(dedupeKey), new Set())
    expect([await send(), await send()]).toEqual([200, 200])
    expect(stored).toEqual(['comments:17841400000000001:1', 'comments:17841400000000001:2'])
  })

  test('an event that could not be stored is not known, and is stored when it comes again', async () => {
    const stored: string[] = []
    let isDown = true
    const known = new Set<string>()
    const send = await deliver(({ dedupeKey }) => {
      if (isDown && stored.length === 1) throw new Error('The database is down.')
      stored.push(dedupeKey)
    }, known)
    expect(await send()).toBe(500)
    expect([...known]).toEqual(['comments:17841400000000001:1'])
    isDown = false
    expect(await send()).toBe(200)
    expect(stored).toEqual(['comments:17841400000000001:1', 'comments:17841400000000001:2'])
  })

  test('deliveries at the same moment store an event once, and are acknowledged when it is stored', async () => {
    const stored: string[] = []
    const gate = Promise.withResolvers<void>()
    const known = new Set<string>()
    const send = await deliver(async ({ dedupeKey }) => {
      await gate.promise
      stored.push(dedupeKey)
    }, known)
    const answers = [send(), send(), send()]
    gate.resolve()
    expect(await Promise.all(answers)).toEqual([200, 200, 200])
    expect(stored.toSorted()).toEqual(['comments:17841400000000001:1', 'comments:17841400000000001:2'])
  })

  test('a store that fails has the delivery sent again', async () => {
    const known = { has: async () => false, add: () => Promise.reject(new Error('full')) }
    expect(await (await deliver(() => undefined, known))()).toBe(500)
  })

  test('what is no such store is refused at once', () => {
    const options = { secrets: ['secret'], verifyToken: 'token', onEvent: () => undefined }
    for (const known of [{}, 'keys', null, { has: () => true }])
      expect(() => webhookHandler({ ...options, known: known as never })).toThrow(
        expect.objectContaining({ code: 'option_invalid' }),
      )
  })
})
