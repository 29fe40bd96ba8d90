import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { hour, minute } from '../base/time.ts'
import { openPostgres } from '../store/postgres.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { startPostgres, type TestPostgres } from '../testing/postgres.ts'
import { elsewhere, type PostingWorld, press, print, startPosting } from './testing/posting-world.ts'

let postgres: TestPostgres | undefined
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.[Symbol.asyncDispose](), 60_000)

const stores: Readonly<Record<string, (context: TestContext) => Promise<Store>>> = {
  SQLite: () => openSqlite(':memory:'),
  PostgreSQL: async (context) => openPostgres({ url: (await postgres?.database()) ?? context.skip() }),
  'PostgreSQL, all serializable': async (context) =>
    openPostgres({
      url: (await postgres?.database({ default_transaction_isolation: 'serializable' })) ?? context.skip(),
    }),
}

const statesOf = ({ history }: { history: { state: string; reason: string | null }[] }): string[] =>
  history.map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`))

describe.each(Object.entries(stores))('on %s', (_, open) => {
  test('a post is published at its time, once, and its history and an event tell of it', async (context) => {
    await using world = await startPosting({ store: await open(context) })
    const { status, body } = await world.post({
      kind: 'image',
      image: elsewhere,
      caption: 'Moss',
      publishAt: '2026-10-01T12:00',
      timeZone: 'Europe/Berlin',
    })
    expect([status, body.state, body.publishAt]).toEqual([201, 'scheduled', '2026-10-01T10:00:00.000Z'])
    await world.advance(9 * hour)
    expect((await world.read(body.id)).state).toBe('scheduled')
    await world.advance(2 * hour)
    const after = await world.read(body.id)
    expect(after).toMatchObject({ state: 'published', mediaId: expect.stringMatching(/^\d+$/), nextAt: null })
    expect(statesOf(after)).toEqual(['scheduled', 'uploading', 'waiting', 'published'])
    expect(await countOf(world, 'Moss')).toBe(1)
    const { body: events } = await world.api('/v1/events')
    expect(events.items.at(-1)).toMatchObject({
      type: 'post.published',
      subject: 'A post of @mira.prints is published',
      data: { post: { id: body.id, mediaId: after.mediaId } },
    })
    const { body: audit } = await world.api('/v1/audit?limit=200')
    expect(audit.items.slice(-2)).toMatchObject([
      { action: 'post.created', actor: expect.stringMatching(/^key:/) },
      { action: 'post.published', actor: 'connect', subject: body.id },
    ])
  })

  describe('an answer to media_publish that does not tell what became of it', () => {
    const answers = [
      { error: 'publishRestrictedActivity' },
      { error: 'unknownTransient' },
      { error: 'publishMediaNotFound' },
      { broken: 'reset' },
      { broken: 'garbage' },
    ] as const
    test.for(answers)('%j, after it was done: it is found, and not published again', async (answer, context) => {
      await using world = await startPosting({
        store: await open(context),
        platform: {
          faults: [
            {
              operation: 'POST IGUser/media_publish',
              times: 1,
              ...answer,
              ...(!('broken' in answer && answer.broken === 'garbage') && { done: true }),
            },
          ],
        },
      })
      const { body } = await world.post()
      await world.advance(5 * minute)
      expect(await world.read(body.id)).toMatchObject({
        state: 'published',
        mediaId: expect.stringMatching(/^\d+$/),
      })
      expect(await countOf(world, 'Moss')).toBe(1)
    })

    test.for([{ error: 'unknownTransient' }, { broken: 'reset' }] as const)(
      '%j, and nothing was done: it is published after a minute without a trace',
      async (answer, context) => {
        await using world = await startPosting({
          store: await open(context),
          platform: { faults: [{ operation: 'POST IGUser/media_publish', times: 1, ...answer }] },
        })
        const { body } = await world.post()
        await world.advance(30_000)
        expect(await world.read(body.id)).toMatchObject({ state: 'waiting', reason: 'asking' })
        expect(await countOf(world, 'Moss')).toBe(0)
        await world.advance(5 * minute)
        expect((await world.read(body.id)).state).toBe('published')
        expect(await countOf(world, 'Moss')).toBe(1)
      },
    )

    test('that the account is blocked, and nothing was done: it is not asked again', async (context) => {
      await using world = await startPosting({
        store: await open(context),
        platform: { faults: [{ operation: 'POST IGUser/media_publish', error: 'publishRestrictedActivity' }] },
      })
      const { body } = await world.post()
      await world.advance(hour)
      expect(await world.read(body.id)).toMatchObject({ state: 'failed', reason: 'publish_refused' })
      expect(world.platform.faults.list()[0]?.hits).toBe(1)
      expect((await world.api('/v1/events')).body.items.at(-1)).toMatchObject({
        type: 'post.failed',
        body: expect.stringContaining('POST .../retry'),
      })
    })
  })

  test('hundreds of posts at one second go one after the other, and none is lost or doubled', async (context) => {
    await using world = await startPosting({
      store: await open(context),
      platform: { publishing: { quota: 10_000 } },
    })
    const most = world.store.kind === 'sqlite' ? 120 : 40
    const at = '2026-10-01T00:10:00Z'
    for (let index = 0; index < most; index++) {
      const { status } = await world.post({ kind: 'image', image: elsewhere, caption: `no. ${index}`, publishAt: at })
      expect(status).toBe(201)
    }
    let claims = 0
    while (((await world.connect.nextDue()) ?? 0) < Date.UTC(2026, 9, 1, 2)) {
      world.jump(Math.max(0, ((await world.connect.nextDue()) ?? 0) - world.platform.clock.now()))
      claims += await world.connect.work()
    }
    const rows = await world.store.run((db) => db.selectFrom('post').selectAll().orderBy('id').execute())
    expect(rows.every(({ state }) => state === 'published')).toBe(true)
    expect(new Set(rows.map(({ mediaId }) => mediaId)).size).toBe(most)
    const inOrder = rows.toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0) || (a.id < b.id ? -1 : 1))
    expect(inOrder.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    // Each asks whether it is its turn a few times, and not once a second.
    expect(claims).toBeLessThan(4 * most)
  }, 240_000)

  test('the same Idempotency-Key at once ten times is one post', async (context) => {
    await using world = await startPosting({ store: await open(context) })
    const headers = { 'idempotency-key': 'order-7' }
    const wanted = { kind: 'image', image: elsewhere, caption: 'Once', parameters: { alt_text: 'Moss' } }
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.post(wanted, headers)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9)
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    // The keys of an object have no order.
    const turned = { parameters: { alt_text: 'Moss' }, caption: 'Once', image: elsewhere, kind: 'image' }
    expect((await world.post(turned, headers)).status).toBe(200)
    const other = await world.post({ ...wanted, caption: 'Twice' }, headers)
    expect([other.status, other.body.code, other.body.post]).toEqual([
      422,
      'idempotency_key_reused',
      answers[0]?.body.id,
    ])
    await world.advance(minute)
    expect(await countOf(world, 'Once')).toBe(1)
    expect((await world.post(wanted, headers)).body.state).toBe('published')
  })
})

describe('every kind is published', () => {
  test.each([
    ['a reel by URL of connect', undefined, (file: string) => ({ kind: 'reel', video: { file }, caption: 'Kind' })],
    ['an image with Facebook Login', 'facebook', undefined],
    ['a reel with Facebook Login', 'facebook', (file: string) => ({ kind: 'reel', video: { file }, caption: 'Kind' })],
  ] as const)('%s', async (_, login, wanted) => {
    await using world = await startPosting(login === undefined ? {} : { login })
    const file = await world.upload(wanted === undefined ? print : press)
    const { body } = await world.post(wanted?.(file) ?? { kind: 'image', image: { file }, caption: 'Kind' })
    await settled(world)
    expect(await world.read(body.id)).toMatchObject({ state: 'published', mediaId: expect.any(String) })
    expect(await countOf(world, 'Kind')).toBe(1)
  })

  test('a carousel of files and URLs, and stories', async () => {
    await using world = await startPosting()
    const [image, video] = [await world.upload(print), await world.upload(press)]
    const { body: album } = await world.post({
      kind: 'carousel',
      caption: 'Album',
      items: [
        { image: { file: image }, parameters: { alt_text: 'A print' } },
        { video: { file: video } },
        { image: elsewhere },
      ],
    })
    const { body: story } = await world.post({ kind: 'story', image: { file: image } })
    const { body: film } = await world.post({ kind: 'story', video: { file: video } })
    await settled(world)
    for (const { id } of [album, story, film]) expect((await world.read(id)).state).toBe('published')
    expect((await world.read(album.id)).containers).toHaveLength(4)
    const path = `/v1/connections/${world.connection}/proxy`
    const { body: media } = await world.api(`${path}/${(await world.read(album.id)).mediaId}?fields=children`)
    expect(media.children.data).toHaveLength(3)
    const { body: stories } = await world.api(`${path}/me/stories`)
    const ids = stories.data.map(({ id }: { id: string }) => id)
    for (const { id } of [story, film]) expect(ids).toContain((await world.read(id)).mediaId)
  })
})

/** Moves the clock while videos are fetched in real time. */
async function settled(world: PostingWorld): Promise<void> {
  for (let round = 0; round < 10; round++) {
    await world.advance(minute)
    await world.platform.settleContainers()
  }
}

async function countOf(world: PostingWorld, caption: string): Promise<number> {
  return (await world.captions()).filter((each) => each === caption).length
}
