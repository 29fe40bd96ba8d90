import { mostInWebhook } from '@darkroom/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { createAsker } from '../../testing/rows/asker.ts'
import { app } from '../../testing/tutorial.ts'
import { giveAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { setAppMode } from '../../world/records/apps/apps.ts'
import { findComment } from '../../world/records/media/comments.ts'
import { latestDeliveries } from '../../world/records/webhooks/deliveries.ts'
import { subscribeApp } from '../../world/records/webhooks/subscribed-apps.ts'
import { saveSubscription } from '../../world/records/webhooks/subscriptions.ts'

/** Has the app of the sample world told of the account's comments; nothing listens at the address. */
function tellOfComments({ world }: Platform, accountId: string): void {
  setAppMode(world, app.metaAppId, 'live')
  for (const scope of ['instagram_business_basic', 'instagram_business_manage_comments'] as const)
    giveAdvancedAccess(world, app.metaAppId, scope)
  saveSubscription(world, {
    appId: app.metaAppId,
    object: 'instagram',
    url: 'http://localhost:9/webhooks',
    verifyToken: 'v',
    fields: 'comments',
    active: 1,
    failingSince: null,
    createdAt: 0,
  })
  subscribeApp(world, accountId, app.metaAppId, ['comments'])
}

interface Told {
  readonly entry: readonly { readonly changes: readonly { readonly value: { readonly id: string; text: string } }[] }[]
}

function toldBy(platform: Platform): { readonly id: string; readonly text: string }[] {
  return latestDeliveries(platform.world, 1000)
    .filter(({ field }) => field === 'comments')
    .flatMap(({ body }) => (JSON.parse(body) as Told).entry)
    .flatMap(({ changes }) => changes.map(({ value }) => value))
}

test('ten thousand comments at once are all there, all told, and read fifty at a time', {
  timeout: 120_000,
}, async () => {
  const many = 10_000
  await using asker = await createAsker('instagram')
  const { platform, media, account } = asker
  tellOfComments(platform, account)
  const before = Number((await read(asker.ask(`/${media}?fields=comments_count`)))['comments_count'])
  const made = await Promise.all(
    Array.from({ length: many }, (_, index) => read(asker.ask(`/${media}/comments?message=c${index}`, 'POST'))),
  )
  expect(new Set(made.map(({ id }) => id)).size).toBe(many)
  expect(await read(asker.ask(`/${media}?fields=comments_count`))).toMatchObject({ comments_count: before + many })
  const page = (await read(asker.ask(`/${media}/comments?limit=500`))) as { data: object[]; paging: object }
  expect(page.data).toHaveLength(50)
  expect(page.paging).toHaveProperty('next')
  await platform.deliverCallbacks()
  // Nothing listens: every event is kept, to be sent again.
  const deliveries = latestDeliveries(platform.world, 1000).filter(({ field }) => field === 'comments')
  expect(deliveries.map(({ state }) => state)).toEqual(Array.from({ length: many / mostInWebhook }, () => 'waiting'))
  expect(
    toldBy(platform)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(made.map(({ id }) => String(id)).sort())
})

test('a comment of characters of every plane is stored and told as it was written', async () => {
  await using asker = await createAsker('instagram')
  const { platform, media, account } = asker
  tellOfComments(platform, account)
  const inPlane = (plane: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0x21, max: 0xfffd }).map((at) => String.fromCodePoint(plane * 0x10000 + at).toWellFormed())
  await fc.assert(
    fc.asyncProperty(fc.tuple(...Array.from({ length: 17 }, (_, plane) => inPlane(plane))), async (characters) => {
      const text = characters.join('')
      // A name or a hashtag may be counted otherwise.
      fc.pre(!/[@#]/.test(text))
      const path = `/${media}/comments?message=${encodeURIComponent(text)}`
      const { id = '' } = (await read(asker.ask(path, 'POST'))) as { id?: string }
      expect(findComment(platform.world, id)?.text).toBe(text)
      expect(await read(asker.ask(`/${id}?fields=text`))).toEqual({ text, id })
      const told = latestDeliveries(platform.world)[0]
      expect(told?.body).toMatch(/^[\x20-\x7e]+$/)
      expect(toldBy(platform)).toContainEqual(expect.objectContaining({ id, text }))
    }),
    { numRuns: 50 },
  )
})

test.each(['instagram', 'facebook'] as const)('by %s, a page of 0 comments is refused', async (login) => {
  await using asker = await createAsker(login)
  const answer = await asker.ask(`/${asker.rich().post}/comments?limit=0`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 100 } })
})

async function read(answer: Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await answer).json()) as Record<string, unknown>
}
