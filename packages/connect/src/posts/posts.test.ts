import { expect, test } from 'vitest'
import { hour } from '../base/time.ts'
import { elsewhere, print, startPosting } from './testing/posting-world.ts'

test('a post is published at its time, once', async () => {
  await using world = await startPosting()
  const { status, body } = await world.post({
    kind: 'image',
    image: elsewhere,
    caption: 'Moss',
    publishAt: '2026-10-01T12:00:00+02:00',
  })
  expect([status, body.state, body.publishAt]).toEqual([201, 'scheduled', '2026-10-01T10:00:00.000Z'])
  await world.advance(9 * hour)
  expect((await world.read(body.id)).state).toBe('scheduled')
  await world.advance(2 * hour)
  const after = await world.read(body.id)
  console.log(after, world.logged)
  expect(after).toMatchObject({ state: 'published', mediaId: expect.stringMatching(/^\d+$/) })
  expect((await world.captions()).filter((each) => each === 'Moss')).toHaveLength(1)
})

test('a file is posted, and fetched by Instagram', async () => {
  await using world = await startPosting()
  const file = await world.upload(print)
  const { status, body } = await world.post({ kind: 'image', image: { file }, caption: 'Posted' })
  console.log(status, body)
  await world.connect.work()
  console.log(await world.read(body.id), world.logged)
  expect((await world.read(body.id)).state).toBe('published')
})
