import { describe, expect, test } from 'vitest'
import { day, hour, minute } from '../base/time.ts'
import { elsewhere, type PostingWorld, press, startPosting } from './testing/posting-world.ts'

const later = { kind: 'image', image: elsewhere, caption: 'Moss', publishAt: '2026-10-01T10:00:00Z' }

async function countOf(world: PostingWorld, caption: string): Promise<number> {
  return (await world.captions()).filter((each) => each === caption).length
}

/** The types of the events, oldest first. */
async function events(world: PostingWorld): Promise<string[]> {
  return (await world.api('/v1/events')).body.items.map(({ type }: { type: string }) => type)
}

describe('a post that has not begun', () => {
  test('can be changed: its time and its caption', async () => {
    await using world = await startPosting()
    const { body } = await world.post(later)
    const changed = await world.api(`/v1/posts/${body.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ publishAt: '2026-10-01T14:00', timeZone: 'Europe/Berlin', caption: 'Fern' }),
    })
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { publishAt: '2026-10-01T12:00:00.000Z', timeZone: 'Europe/Berlin', caption: 'Fern' },
    ])
    await world.advance(11 * hour)
    expect((await world.read(body.id)).state).toBe('scheduled')
    await world.advance(2 * hour)
    expect((await world.read(body.id)).state).toBe('published')
    expect([await countOf(world, 'Moss'), await countOf(world, 'Fern')]).toEqual([0, 1])
    const again = await world.api(`/v1/posts/${body.id}`, { method: 'PATCH', body: '{"caption":"Oak"}' })
    expect([again.status, again.body.code, again.body.state]).toEqual([409, 'post_state', 'published'])
  })

  test('is not changed into what Instagram would refuse', async () => {
    await using world = await startPosting()
    const { body } = await world.post(later)
    const change = (changes: object): Promise<{ status: number; body: { code: string } }> =>
      world.api(`/v1/posts/${body.id}`, { method: 'PATCH', body: JSON.stringify(changes) })
    expect((await change({ caption: 'a'.repeat(2201) })).body.code).toBe('check_failed')
    expect((await change({ publishAt: '2026-09-01T10:00:00Z' })).body.code).toBe('publish_at_past')
    expect((await change({ kind: 'reel' })).body.code).toBe('request_invalid')
    expect(await world.read(body.id)).toEqual(body)
  })

  test('can be canceled, and is then never published', async () => {
    await using world = await startPosting()
    const { body } = await world.post(later)
    const canceled = await world.api(`/v1/posts/${body.id}/cancel`, { method: 'POST' })
    expect([canceled.status, canceled.body.state]).toEqual([200, 'canceled'])
    await world.advance(day)
    expect(await countOf(world, 'Moss')).toBe(0)
    for (const what of ['cancel', 'retry'])
      expect((await world.api(`/v1/posts/${body.id}/${what}`, { method: 'POST' })).status).toBe(409)
  })

  test('that was taken from the process that works on it is not published by that one', async () => {
    await using world = await startPosting()
    const { body } = await world.post()
    let canceled: { status: number } | undefined
    const { store } = world.context
    const transaction = store.transaction.bind(store)
    // The last moment at which it can be: when the container is made.
    Object.assign(store, {
      transaction: async (work: never) => {
        const result = (await transaction(work)) as { state?: string } | undefined
        if (result?.state !== 'waiting') return result
        Object.assign(store, { transaction })
        canceled = await world.api(`/v1/posts/${body.id}/cancel`, { method: 'POST' })
        return result
      },
    })
    await world.connect.work()
    expect(canceled?.status).toBe(200)
    await world.advance(hour)
    expect([(await world.read(body.id)).state, await countOf(world, 'Moss')]).toEqual(['canceled', 0])
  })
})

describe('a post that is unknown', () => {
  /** Published, and answered with nothing; and from then on the container does not answer. */
  async function unknown(): Promise<{ world: PostingWorld; id: string }> {
    const world = await startPosting()
    const { faults } = world.platform
    faults.add({ operation: 'POST IGUser/media_publish', broken: 'reset', done: true, times: 1 })
    const { body } = await world.post()
    const { store } = world.context
    const transaction = store.transaction.bind(store)
    Object.assign(store, {
      transaction: async (work: never) => {
        const result = (await transaction(work)) as { record?: string } | undefined
        if (result?.record?.includes('"step":"publishing"') && !faults.list().some(({ id }) => id === 'silent'))
          faults.add({ id: 'silent', operation: 'GET IGContainer', error: 'unknownTransient' })
        return result
      },
    })
    await world.advance(90_000)
    Object.assign(store, { transaction })
    return { world, id: body.id }
  }

  test('says so, what can be done and what that risks, and is found out by itself', async () => {
    const { world, id } = await unknown()
    await using _ = world
    expect(await world.read(id)).toMatchObject({
      state: 'unknown',
      reason: 'outcome_unknown',
      action: expect.stringContaining('would publish it twice'),
      endedAt: null,
    })
    expect((await events(world)).at(-1)).toBe('post.unknown')
    await world.advance(hour)
    expect((await events(world)).filter((type) => type === 'post.unknown')).toHaveLength(1)
    world.platform.faults.remove('silent')
    await world.advance(3 * hour)
    expect(await world.read(id)).toMatchObject({ state: 'published', mediaId: expect.any(String) })
    expect(await countOf(world, 'Moss')).toBe(1)
  })

  test('is asked for at once by a retry, which publishes nothing', async () => {
    const { world, id } = await unknown()
    await using _ = world
    world.platform.faults.remove('silent')
    expect((await world.api(`/v1/posts/${id}/retry`, { method: 'POST' })).body.state).toBe('unknown')
    await world.connect.work()
    expect((await world.read(id)).state).toBe('published')
    expect(await countOf(world, 'Moss')).toBe(1)
  })

  test('is asked for a day, stays unknown, and can be canceled', async () => {
    const { world, id } = await unknown()
    await using _ = world
    await world.advance(2 * day)
    expect(await world.read(id)).toMatchObject({ state: 'unknown', nextAt: null, endedAt: expect.any(String) })
    const canceled = await world.api(`/v1/posts/${id}/cancel`, { method: 'POST' })
    expect(canceled.body).toMatchObject({ state: 'canceled', reason: 'canceled_unknown' })
  })

  test('is published anew only by somebody who says so', async () => {
    const { world, id } = await unknown()
    await using _ = world
    world.platform.faults.remove('silent')
    await world.api(`/v1/posts/${id}/retry`, { method: 'POST', body: '{"anew":true}' })
    await world.advance(minute)
    expect((await world.read(id)).state).toBe('published')
    expect(await countOf(world, 'Moss')).toBe(2)
  })

  test('lets the other posts of the account go on', async () => {
    const { world } = await unknown()
    await using _ = world
    world.platform.faults.remove('silent')
    const { body } = await world.post({ kind: 'image', image: elsewhere, caption: 'Next' })
    await world.advance(minute)
    expect((await world.read(body.id)).state).toBe('published')
  })
})

describe('a file that Instagram does not take', () => {
  test('is told with its own numbers, and can be retried', async () => {
    await using world = await startPosting()
    const { body } = await world.post({ kind: 'image', image: 'http://localhost:9/nothing', caption: 'Moss' })
    await world.advance(hour)
    const failed = await world.read(body.id)
    expect(failed).toMatchObject({
      state: 'failed',
      reason: 'container_refused',
      platform: { code: 9004, subcode: 2_207_052 },
    })
    expect((await events(world)).at(-1)).toBe('post.failed')
    expect((await world.api(`/v1/posts/${body.id}/retry`, { method: 'POST' })).body.state).toBe('scheduled')
    await world.advance(hour)
    expect((await world.read(body.id)).state).toBe('failed')
  })

  test('fails while it is processed, with what Instagram says of it', async () => {
    await using world = await startPosting({ platform: { faults: [{ container: 2_207_026, times: 1 }] } })
    const file = await world.upload(press)
    const { body } = await world.post({ kind: 'reel', video: { file } })
    for (let round = 0; round < 5; round++) {
      await world.advance(minute)
      await world.platform.settleContainers()
    }
    expect(await world.read(body.id)).toMatchObject({
      state: 'failed',
      reason: 'container_failed',
      platform: { subcode: 2_207_026 },
    })
  })

  test('is given up when it was processed for more than an hour', async () => {
    await using world = await startPosting({
      platform: { publishing: { processing: { milliseconds: 3 * hour } } },
    })
    const { body } = await world.post()
    await world.advance(30 * minute)
    expect(await world.read(body.id)).toMatchObject({ state: 'waiting', reason: 'processing' })
    await world.advance(hour)
    expect(await world.read(body.id)).toMatchObject({ state: 'failed', reason: 'processing_too_long' })
  })

  test('goes on when hours passed in which nobody looked', async () => {
    await using world = await startPosting({
      platform: { publishing: { processing: { milliseconds: 20_000 } } },
    })
    const { body } = await world.post({ kind: 'carousel', items: [{ image: elsewhere }, { image: elsewhere }] })
    await world.connect.work()
    expect(await world.read(body.id)).toMatchObject({ state: 'uploading', reason: 'processing' })
    world.jump(2 * hour)
    await world.advance(hour)
    expect(await world.read(body.id)).toMatchObject({ state: 'published' })
  })
})

describe('the quota', () => {
  test('is kept: what would pass it waits until there is room, and says so', async () => {
    await using world = await startPosting({ platform: { publishing: { quota: 2 } } })
    const ids: string[] = []
    for (const caption of ['a', 'b', 'c', 'd'])
      ids.push((await world.post({ kind: 'image', image: elsewhere, caption })).body.id)
    await world.advance(hour)
    const read = async (): Promise<{ state: string; reason: string }[]> => Promise.all(ids.map((id) => world.read(id)))
    expect((await read()).map(({ state, reason }) => [state, reason])).toEqual([
      ['published', null],
      ['published', null],
      ['scheduled', 'quota_used_up'],
      ['scheduled', 'quota_used_up'],
    ])
    await world.advance(20 * hour)
    expect((await read()).filter(({ state }) => state === 'published')).toHaveLength(2)
    await world.advance(8 * hour)
    expect((await read()).map(({ state }) => state)).toEqual(Array(4).fill('published'))
    const refused = world.platform.explanations().filter(({ rule }) => rule.includes('publish'))
    expect(refused).toEqual([])
  })

  test('of a thousand posts at one second lets as many go as there is room for, and keeps the rest', async () => {
    await using world = await startPosting({ platform: { publishing: { quota: 20 } } })
    const publishAt = '2026-10-01T00:10:00Z'
    for (let index = 0; index < 1000; index++) {
      const { status } = await world.post({ kind: 'image', image: elsewhere, caption: `no. ${index}`, publishAt })
      expect(status).toBe(201)
    }
    await world.advance(3 * hour)
    const counted = await world.store.run((db) =>
      db
        .selectFrom('post')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .groupBy('state')
        .orderBy('state')
        .execute(),
    )
    expect(counted).toEqual([
      { state: 'published', count: 20 },
      { state: 'scheduled', count: 980 },
    ])
    expect((await world.captions()).filter((each) => each.startsWith('no. '))).toHaveLength(20)
  }, 120_000)

  test.each([
    ['2026-10-01', 100],
    ['2024-08-01', 50],
  ])('is the contract’s on %s where Instagram does not tell: %i', async (asOf, most) => {
    const { publishingQuotaOn } = await import('@darkroom/contract')
    expect(publishingQuotaOn(asOf as never)).toBe(most)
  })

  test('of containers, which Instagram tells by refusing, is waited for, too', async () => {
    await using world = await startPosting({
      platform: { faults: [{ operation: 'POST IGUser/media', error: 'publishMaxPosts', times: 1 }] },
    })
    const { body } = await world.post()
    await world.advance(30 * minute)
    expect(await world.read(body.id)).toMatchObject({ state: 'scheduled', reason: 'quota_used_up' })
    await world.advance(hour)
    expect((await world.read(body.id)).state).toBe('published')
  })
})

describe('an account that has to be connected again', () => {
  test('keeps its posts for a while, and publishes them when it is', async () => {
    await using world = await startPosting()
    const { body } = await world.post(later)
    await breakToken(world)
    await world.advance(14 * hour)
    expect(await world.read(body.id)).toMatchObject({ state: 'scheduled', reason: 'connection_needs_reconnect' })
    await world.link({ connection: world.connection })
    await world.advance(10 * minute)
    expect((await world.read(body.id)).state).toBe('published')
  })

  test('fails its posts with the reason when that took too long', async () => {
    await using world = await startPosting()
    const { body } = await world.post(later)
    await breakToken(world)
    await world.advance(3 * day)
    expect(await world.read(body.id)).toMatchObject({
      state: 'failed',
      reason: 'took_too_long',
      detail: expect.stringContaining('connection_needs_reconnect'),
    })
  })

  test('is found out by a post, whose connection is then checked', async () => {
    await using world = await startPosting({
      platform: { faults: [{ id: 'ended', operation: 'POST IGUser/media', error: 'sessionInvalidated', times: 1 }] },
    })
    const { body } = await world.post()
    await world.advance(minute)
    expect((await world.read(body.id)).reason).toBe('connection_needs_reconnect')
    // The check finds that the token works.
    await world.advance(10 * minute)
    expect((await world.read(body.id)).state).toBe('published')
  })

  test('that is disconnected fails its posts', async () => {
    await using world = await startPosting()
    const { body } = await world.post(later)
    await world.api(`/v1/connections/${world.connection}`, { method: 'DELETE' })
    await world.advance(day)
    expect(await world.read(body.id)).toMatchObject({ state: 'failed', reason: 'connection_disconnected' })
  })
})

test('an outage of hours is waited out', async () => {
  await using world = await startPosting()
  const { body } = await world.post(later)
  world.platform.faults.add({ id: 'down', path: '/**', broken: 'reset' })
  await world.advance(16 * hour)
  expect(await world.read(body.id)).toMatchObject({ state: 'scheduled', reason: 'instagram_failing' })
  world.platform.faults.remove('down')
  await world.advance(hour)
  expect((await world.read(body.id)).state).toBe('published')
  expect(await countOf(world, 'Moss')).toBe(1)
})

test('what was prepared more than a day ago is prepared anew', async () => {
  await using world = await startPosting({
    options: {},
    platform: { faults: [{ id: 'busy', operation: 'POST IGUser/media_publish', error: 'rateApp' }] },
  })
  const { body } = await world.post()
  await world.advance(22 * hour)
  expect(await world.read(body.id)).toMatchObject({ state: 'waiting', reason: 'rate_limited' })
  const [before] = (await world.read(body.id)).containers
  world.jump(3 * hour)
  world.platform.faults.remove('busy')
  await world.advance(hour)
  const after = await world.read(body.id)
  expect([after.state, after.containers[0] === before]).toEqual(['published', false])
  expect(await countOf(world, 'Moss')).toBe(1)
})

/** As if the owner had changed their password, found by the next check. */
async function breakToken(world: PostingWorld): Promise<void> {
  await world.store.run((db) =>
    db
      .updateTable('connection')
      .set({
        state: 'needs-reconnect',
        reason: 'session_invalidated',
        checkedAt: world.platform.clock.now() + 30 * day,
      })
      .execute(),
  )
}
