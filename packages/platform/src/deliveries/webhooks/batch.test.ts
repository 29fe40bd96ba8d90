import { mostInWebhook } from '@darkroom/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../platform.ts'
import { onFacebook } from '../../testing/facebook.ts'
import {
  insertDelivery,
  latestDeliveries,
  sendDeliveryAgain,
  type WebhookDelivery,
} from '../../world/records/webhooks/deliveries.ts'
import { webhookBody } from './body.ts'

const appId = '358205879134926'
const url = 'http://localhost:3000/webhooks'

interface Entry {
  readonly id: string
  readonly changes?: readonly { readonly value: { readonly id: string } }[]
}

/** A world whose deliveries arrive here; `statuses` are the answers, the last for all that follow. */
function receiving(...statuses: number[]): { readonly platform: Platform; readonly bodies: string[] } {
  const bodies: string[] = []
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    bodies.push(String(init.body))
    const [status = 200] = statuses.length > 1 ? statuses.splice(0, 1) : statuses
    return new Response(null, { status })
  }
  const timeLimit = (): AbortSignal => new AbortController().signal
  return { platform: createPlatform({ asOf: '2026-11-01', now: () => 0, fetch, timeLimit }), bodies }
}

let made = 0

function wait({ world }: Platform, id: string, changes: Partial<WebhookDelivery> = {}): string {
  const event = { field: 'comments', accountId: onFacebook.mira, value: { id, text: 'a/b <c> ❤️' } } as const
  const delivery: WebhookDelivery = {
    id: `d${made++}`,
    appId,
    login: 'instagram',
    object: 'instagram',
    accountId: event.accountId,
    field: event.field,
    url,
    body: webhookBody('instagram', [event], world.clock.now()),
    test: 0,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: world.clock.now(),
    outcome: '',
    createdAt: world.clock.now(),
    ...changes,
  }
  insertDelivery(world, delivery)
  return delivery.id
}

function entriesOf(body = '{"entry":[]}'): readonly Entry[] {
  return (JSON.parse(body) as { readonly entry: readonly Entry[] }).entry
}

const idsIn = (body: string | undefined): (string | undefined)[] =>
  entriesOf(body).map(({ changes }) => changes?.[0]?.value.id)

test('events that wait at the same time are one delivery, in the order in which they happened, printed as they would be alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), async (ids) => {
      const { platform, bodies } = receiving(200)
      await using _ = platform
      for (const id of ids) wait(platform, id)
      expect(await platform.deliverCallbacks()).toBe(1)
      const events = ids.map((id) => ({
        field: 'comments' as const,
        accountId: onFacebook.mira,
        value: { id, text: 'a/b <c> ❤️' },
      }))
      expect(bodies).toEqual([webhookBody('instagram', events, platform.clock.now())])
    }),
    { numRuns: 20 },
  )
})

test('a delivery holds a thousand at the most, and none is lost', async () => {
  const { platform, bodies } = receiving(200)
  await using _ = platform
  const ids = Array.from({ length: 2 * mostInWebhook + 7 }, (_, index) => String(index))
  platform.world.database.transaction(() => {
    for (const id of ids) wait(platform, id)
  })
  expect(await platform.deliverCallbacks()).toBe(3)
  expect(bodies.map((body) => idsIn(body).length)).toEqual([mostInWebhook, mostInWebhook, 7])
  expect(bodies.flatMap(idsIn)).toEqual(ids)
})

test('only what goes to the same endpoint, by the same login and in the same envelope goes together', async () => {
  const { platform, bodies } = receiving(200)
  await using _ = platform
  wait(platform, '1')
  wait(platform, '2', { url: 'http://localhost:3000/other' })
  wait(platform, '3', { login: 'facebook' })
  wait(platform, '4', {
    field: 'messages',
    body: '{"object":"instagram","entry":[{"time":1,"id":"1","messaging":[]}]}',
  })
  wait(platform, '5', { test: 1 })
  wait(platform, '6', { field: 'mentions', accountId: onFacebook.ana })
  expect(await platform.deliverCallbacks()).toBe(5)
  expect(idsIn(bodies[0])).toEqual(['1', '6'])
  expect(latestDeliveries(platform.world).at(-1)).toMatchObject({
    field: 'comments,mentions',
    accountId: `${onFacebook.mira},${onFacebook.ana}`,
  })
})

test('what was tried is sent again as it was, and what is asked for again goes alone', async () => {
  const { platform, bodies } = receiving(500, 500, 200)
  await using _ = platform
  const first = wait(platform, '1')
  wait(platform, '2')
  await platform.deliverCallbacks()
  wait(platform, '3')
  platform.clock.advance(60_000)
  await platform.deliverCallbacks()
  expect(bodies.map(idsIn)).toEqual([['1', '2'], ['1', '2'], ['3'], ['1', '2']])
  sendDeliveryAgain(platform.world, first)
  wait(platform, '4')
  await platform.deliverCallbacks()
  expect(
    bodies
      .slice(4)
      .map((body) => idsIn(body).join())
      .sort(),
  ).toEqual(['1,2', '4'])
})
