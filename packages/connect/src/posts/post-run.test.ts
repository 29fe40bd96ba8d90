import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { day, minute, systemTimer, type Timer } from '../base/time.ts'
import { longestRun, usualLease } from '../work/lease.ts'
import { takeLane } from './lane.ts'
import { findPost } from './posts.ts'
import { type PostingWorld, print, startPosting } from './testing/posting-world.ts'

const unused = 'instagram_business_content_publish was given, and no call of the last 30 days used it.'

test.each([true, false])(
  'the review tells that publishing is not used only where nothing was published: %s',
  async (publishes) => {
    await using world = await startPosting()
    // Calls have been counted for long enough to tell.
    await world.captions()
    await world.context.calls.flush()
    world.jump(31 * day)
    await world.connect.work()
    if (publishes) {
      const { body } = await world.post()
      await world.advance(10 * minute)
      expect((await world.read(body.id)).state).toBe('published')
    }
    const found = (await world.connect.admin.review()).map(({ what }) => what)
    expect(found.includes(unused)).toBe(!publishes)
  },
)

test('a post is held for the lease that is configured', async () => {
  await using world = await startPosting({ options: { lease: 2 * minute } })
  const { body } = await world.post()
  const post = await findPost(world.context, body.id)
  if (post === undefined) throw new Error('There is no post.')
  const lane = await takeLane(world.context, post)
  expect(lane).toEqual({ isFree: true, until: world.context.now() + 2 * minute })
})

test.each([2 * minute, undefined])('a post is never worked on for longer than its lease: %s', async (lease) => {
  const asked: number[] = []
  const timer: Timer = (milliseconds, ring) => {
    asked.push(milliseconds)
    return systemTimer(milliseconds, ring)
  }
  await using world = await startPosting({ options: { timer, ...(lease !== undefined && { lease }) } })
  await world.post()
  asked.length = 0
  await world.connect.work()
  // The client bounds the whole publish by a timer, and each of its calls by a shorter one.
  expect(Math.max(...asked)).toBe(longestRun(world.context.lease))
  expect(longestRun(world.context.lease)).toBeLessThan(lease ?? usualLease)
})

test('a post that is changed while it is worked on is worked on again', async () => {
  let world: PostingWorld | undefined
  let changes = 0
  const fetch = async (): Promise<Response> => {
    // As by a save that is still underway when the deadline comes: the claim of the work stays.
    if (changes++ === 0)
      await world?.store.run((db) => db.updateTable('post').set({ version: sql<number>`"version" + 1` }).execute())
    return new Response(print, { headers: { 'content-type': 'image/jpeg' } })
  }
  await using started = await startPosting({ platform: { fetch } })
  world = started
  const { body } = await started.post()
  await started.advance(10 * minute)
  expect(changes).toBeGreaterThan(0)
  expect((await started.read(body.id)).state).toBe('published')
})

test('metrics tell posts by state', async () => {
  await using world = await startPosting()
  await world.post()
  expect(await world.connect.admin.metrics()).toContain('connect_posts{state="scheduled"} 1')
  await world.advance(10 * minute)
  const told = await world.connect.admin.metrics()
  expect(told).toContain('connect_posts{state="published"} 1')
  expect(told).not.toContain('connect_posts{state="scheduled"}')
})
