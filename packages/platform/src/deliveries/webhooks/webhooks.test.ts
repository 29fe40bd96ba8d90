import { createHmac } from 'node:crypto'
import { webhookRetries } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { pacificDay } from '../../base/pacific-day.ts'
import type { Context } from '../../call.ts'
import { createPlatform, type Platform, type PlatformOptions } from '../../index.ts'
import { addComment } from '../../interactions/comment.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { giveAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { setAppMode } from '../../world/records/apps/apps.ts'
import { findProduct, saveProduct } from '../../world/records/apps/products.ts'
import { saveGrant } from '../../world/records/grants.ts'
import { addActivity } from '../../world/records/insights/activity.ts'
import { findMedia, insertMedia, listMedia } from '../../world/records/media/media.ts'
import { linkAccount, listPageRoles, listPages } from '../../world/records/pages.ts'
import { latestDeliveries, sendDeliveryAgain } from '../../world/records/webhooks/deliveries.ts'
import { subscribeApp, unsubscribeApp } from '../../world/records/webhooks/subscribed-apps.ts'
import { findSubscription, saveSubscription } from '../../world/records/webhooks/subscriptions.ts'
import { queueSample } from './sample.ts'

const appId = '358205879134926'
const mira = '17841408261739405'
const url = 'http://localhost:3000/webhooks'

interface Received {
  readonly headers: Headers
  readonly body: string
}

/** The sample world with a Live app that subscribes to comments and mentions, and mira.prints subscribed to it. */
function subscribed(
  answer: () => Response | Promise<Response> = () => new Response(),
  options: PlatformOptions = {},
): { platform: Platform; received: Received[]; context: Context } {
  const received: Received[] = []
  const platform = createPlatform({
    asOf: '2026-11-01',
    now: () => 0,
    timeLimit: () => new AbortController().signal,
    fetch: async (target, init) => {
      const request = new Request(target, init)
      received.push({ headers: request.headers, body: await request.text() })
      return answer()
    },
    ...options,
  })
  const { world } = platform
  setAppMode(world, appId, 'live')
  for (const scope of ['instagram_business_basic', 'instagram_business_manage_comments'] as const)
    giveAdvancedAccess(world, appId, scope)
  saveGrant(
    world,
    { appId, login: 'instagram', subjectId: mira },
    { scopes: ['instagram_business_basic', 'instagram_business_manage_comments'] },
  )
  saveSubscription(world, {
    appId,
    object: 'instagram',
    url,
    verifyToken: 'v',
    fields: 'comments,mentions',
    active: 1,
    failingSince: null,
    createdAt: 0,
  })
  subscribeApp(world, mira, appId, ['comments'])
  return { platform, received, context: { world } as Context }
}

/** Has lee.wanders comment on the newest picture of mira.prints. */
function comment({ world }: Context, text = 'Lovely light ❤️'): string {
  const lee = findAccountByUsername(world, 'lee.wanders')?.id ?? ''
  const mediaId = listMedia(world, mira)[0]?.id ?? ''
  return addComment({ world } as Context, { mediaId, accountId: lee, text, parentId: null, appId: null }).id
}

describe('a comment', () => {
  test('is told in the recorded form, signed by the Instagram app secret over the bytes that are sent', async () => {
    const { platform, received, context } = subscribed()
    await using _ = platform
    const id = comment(context)
    expect(await platform.deliverCallbacks()).toBe(1)
    const [{ headers, body } = { headers: new Headers(), body: '' }] = received
    expect(body).toContain('Lovely light \\u2764\\ufe0f')
    const parsed = JSON.parse(body)
    expect(Object.keys(parsed)).toEqual(['entry', 'object'])
    expect(Object.keys(parsed.entry[0])).toEqual(['id', 'time', 'changes'])
    expect(parsed.entry[0]).toEqual({
      id: mira,
      time: Date.UTC(2026, 10, 1) / 1000,
      changes: [
        {
          value: {
            from: { id: expect.stringMatching(/^\d{15,16}$/), username: 'lee.wanders' },
            media: { id: listMedia(context.world, mira)[0]?.id, media_product_type: 'FEED' },
            id,
            text: 'Lovely light ❤️',
          },
          field: 'comments',
        },
      ],
    })
    const secret = findProduct(context.world, appId, 'instagram')?.clientSecret ?? ''
    expect(headers.get('x-hub-signature-256')).toBe(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
    expect(headers.get('x-hub-signature')).toMatch(/^sha1=[0-9a-f]{40}$/)
    expect(headers.get('user-agent')).toBe('facebookexternalua')
    expect(headers.get('instagram-api-version')).toMatch(/^v\d+\.0$/)
  })

  test('is signed by the secret of the moment at which it is sent', async () => {
    const { platform, received, context } = subscribed()
    await using _ = platform
    comment(context)
    const product = findProduct(context.world, appId, 'instagram')
    if (product !== undefined) saveProduct(context.world, { ...product, clientSecret: 'a'.repeat(32) })
    await platform.deliverCallbacks()
    const { headers, body } = received[0] ?? { headers: new Headers(), body: '' }
    expect(headers.get('x-hub-signature-256')).toBe(
      `sha256=${createHmac('sha256', 'a'.repeat(32)).update(body).digest('hex')}`,
    )
  })

  test('that names an account is told to it as a mention', async () => {
    const { platform, received, context } = subscribed()
    await using _ = platform
    const { world } = context
    const ana = findAccountByUsername(world, 'ana.bakes')?.id ?? ''
    saveGrant(
      world,
      { appId, login: 'instagram', subjectId: ana },
      { scopes: ['instagram_business_basic', 'instagram_business_manage_comments'] },
    )
    subscribeApp(world, ana, appId, ['mentions'])
    const id = comment(context, 'Look, @ana.bakes')
    // One delivery to the one endpoint, with an entry for each event.
    expect(await platform.deliverCallbacks()).toBe(1)
    const { entry } = JSON.parse(received[0]?.body ?? '{}') as { entry: { id: string; changes: object[] }[] }
    expect(entry.map((one) => one.id).sort()).toEqual([ana, mira].sort())
    const mention = entry.find((one) => one.id === ana)
    expect(mention?.changes).toEqual([
      { value: { media_id: listMedia(world, mira)[0]?.id, comment_id: id }, field: 'mentions' },
    ])
  })
})

describe('nothing is sent, and the log says why', () => {
  const withheld: [string, (context: Context) => void, RegExp][] = [
    ['the account is not subscribed', ({ world }) => unsubscribeApp(world, mira, appId), /not subscribed to the app/],
    [
      'the field is not ticked',
      ({ world }) => {
        const subscription = findSubscription(world, appId, 'instagram')
        if (subscription !== undefined) saveSubscription(world, { ...subscription, fields: 'messages' })
      },
      /does not subscribe to comments/,
    ],
    ['the app is in Development mode', ({ world }) => setAppMode(world, appId, 'development'), /Development mode/],
    [
      'the permission was not granted',
      ({ world }) =>
        saveGrant(world, { appId, login: 'instagram', subjectId: mira }, { scopes: ['instagram_business_basic'] }),
      /lacks instagram_business_manage_comments/,
    ],
  ]
  test.each(withheld)('when %s', async (...[, change, reason]) => {
    const { platform, received, context } = subscribed()
    await using _ = platform
    change(context)
    comment(context)
    expect(await platform.deliverCallbacks()).toBe(0)
    expect(received).toEqual([])
    expect(latestDeliveries(context.world)).toMatchObject([
      { state: 'withheld', outcome: expect.stringMatching(reason) },
    ])
    expect(sendDeliveryAgain(context.world, latestDeliveries(context.world)[0]?.id ?? '')).toBe(false)
  })
})

test('With Facebook Login, events ride on the subscription of the Page and are signed by the app secret', async () => {
  const { platform, received, context } = subscribed()
  await using _ = platform
  const { world } = context
  const page = listPages(world).find(({ accountId }) => accountId === mira)
  const facebookApp = '1284605937421856'
  setAppMode(world, facebookApp, 'live')
  for (const scope of [
    'instagram_basic',
    'instagram_manage_comments',
    'pages_manage_metadata',
    'pages_read_engagement',
    'pages_show_list',
  ] as const)
    giveAdvancedAccess(world, facebookApp, scope)
  saveGrant(
    world,
    { appId: facebookApp, login: 'facebook', subjectId: listPageRoles(world, page?.id ?? '')[0]?.personId ?? '' },
    {
      scopes: [
        'instagram_basic',
        'instagram_manage_comments',
        'pages_manage_metadata',
        'pages_read_engagement',
        'pages_show_list',
      ],
    },
  )
  saveSubscription(world, {
    appId: facebookApp,
    object: 'instagram',
    url: 'http://localhost:3000/facebook',
    verifyToken: 'v',
    fields: 'comments',
    active: 1,
    failingSince: null,
    createdAt: 0,
  })
  subscribeApp(world, page?.id ?? '', facebookApp, ['feed'])
  comment(context)
  expect(await platform.deliverCallbacks()).toBe(2)
  const [delivery] = latestDeliveries(world).filter(({ login }) => login === 'facebook')
  expect(delivery).toMatchObject({ state: 'delivered', accountId: mira })
  const sent = received.find(({ headers }) => headers.has('facebook-api-version'))
  expect(sent?.headers.get('x-hub-signature-256')).toBe(
    `sha256=${createHmac('sha256', '91d4e7b06c2f4a3895f1c08be27a6d53')
      .update(sent?.body ?? '')
      .digest('hex')}`,
  )
  if (page !== undefined) linkAccount(world, page.id, null)
  comment(context)
  expect(await platform.deliverCallbacks()).toBe(1)
})

/** Deliveries of comments: stories of the sample world end in the meantime. */
function ofComments({ world }: Context): object[] {
  return latestDeliveries(world).filter(({ field }) => field === 'comments')
}

test('A delivery that fails is sent again at once, then less often for 36 hours, and then dropped; the endpoint is switched off', async () => {
  const { platform, received, context } = subscribed(() => new Response(null, { status: 500 }))
  await using _ = platform
  comment(context)
  // The first, and the one that follows at once.
  expect(await platform.deliverCallbacks()).toBe(2)
  for (const seconds of webhookRetries.slice(1)) {
    platform.clock.advance(seconds * 1000 - 1)
    expect(await platform.deliverCallbacks()).toBe(0)
    platform.clock.advance(1)
    expect(await platform.deliverCallbacks()).toBe(1)
  }
  expect(webhookRetries.reduce((sum, seconds) => sum + seconds)).toBe(36 * 3600)
  expect(received).toHaveLength(webhookRetries.length + 1)
  expect(ofComments(context)).toMatchObject([{ state: 'failed', nextAttemptAt: null }])
  expect(findSubscription(context.world, appId, 'instagram')?.active).toBe(0)
  comment(context)
  expect(latestDeliveries(context.world)[0]).toMatchObject({ state: 'withheld' })
})

test('A clock that is moved over the whole schedule sends what is due once, and loses nothing', async () => {
  let status = 500
  const { platform, received, context } = subscribed(() => new Response(null, { status }))
  await using _ = platform
  comment(context)
  await platform.deliverCallbacks()
  status = 200
  platform.clock.advance(40 * 3600 * 1000)
  expect(await platform.deliverCallbacks()).toBe(1)
  expect(received).toHaveLength(3)
  expect(ofComments(context)).toMatchObject([{ state: 'delivered' }])
})

test("The dashboard's Test is sent in any mode, with the entry 0 and the field before the value", async () => {
  const { platform, received, context } = subscribed()
  await using _ = platform
  const { world } = context
  setAppMode(world, appId, 'development')
  const subscription = findSubscription(world, appId, 'instagram')
  if (subscription === undefined) throw new Error('There is a subscription.')
  queueSample(world, subscription, 'instagram', 'messages')
  expect(await platform.deliverCallbacks()).toBe(1)
  const [{ headers, body } = { headers: new Headers(), body: '{}' }] = received
  expect(headers.get('facebook-api-version')).toBe('unversioned')
  expect(JSON.parse(body)).toEqual({
    entry: [
      {
        id: '0',
        time: Date.UTC(2026, 10, 1) / 1000,
        changes: [
          {
            field: 'messages',
            value: {
              sender: { id: '12334' },
              recipient: { id: '23245' },
              timestamp: '1527459824',
              message: { mid: 'random_mid', text: 'random_text' },
            },
          },
        ],
      },
    ],
    object: 'instagram',
  })
})

test('when a story has ended, its figures are sent once, and none of stories from before', async () => {
  const { platform, received } = subscribed()
  await using _ = platform
  const { world } = platform
  saveSubscription(world, {
    appId,
    object: 'instagram',
    url,
    verifyToken: 'v',
    fields: 'story_insights',
    active: 1,
    failingSince: null,
    createdAt: 0,
  })
  const story = { accountId: mira, caption: '', hue: 1, place: 'story', productType: 'STORY' } as const
  const ended = { ...story, id: '17900000000000001', createdAt: world.clock.now() - 25 * 3_600_000 }
  insertMedia(world, ended)
  const id = '17900000000000002'
  insertMedia(world, { ...story, id, createdAt: world.clock.now(), outsideViews: 7 })
  addActivity(
    world,
    {
      accountId: mira,
      day: pacificDay(world.clock.now()),
      people: 5,
      views: 5,
      tapsForward: 3,
      tapsBack: 2,
      exits: 1,
      replies: 4,
    },
    findMedia(world, id),
  )
  await platform.deliverCallbacks()
  expect(received).toEqual([])
  world.clock.advance(24 * 3_600_000)
  await platform.deliverCallbacks()
  await platform.deliverCallbacks()
  // The sample world has a story of its own.
  const [sent, ...again] = received.filter(({ body }) => body.includes(id))
  expect(again).toEqual([])
  expect(received.some(({ body }) => body.includes(ended.id))).toBe(false)
  const { entry } = JSON.parse(sent?.body ?? '{}') as { entry: { id: string; changes: object[] }[] }
  const of = entry.find((one) => JSON.stringify(one).includes(id))
  expect(of?.id).toBe(mira)
  const value = { media_id: id, impressions: 7, reach: 7, taps_forward: 3, taps_back: 2, exits: 1, replies: 4 }
  expect(JSON.stringify(of?.changes)).toBe(JSON.stringify([{ value, field: 'story_insights' }]))
})
