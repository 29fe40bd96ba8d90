import { expect, test } from 'vitest'
import { mediaFigure } from '../insights/media-figures.ts'
import { createPlatform, type Platform } from '../platform.ts'
import { createVisitor } from '../sites/instagram/testing/visitor.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { listEveryActivity } from '../world/records/insights/activity.ts'
import { findMedia, insertMedia, type Media } from '../world/records/media/media.ts'
import { shortcodeOf } from '../world/records/media/number.ts'
import { setFollow } from './follow.ts'

const accounts = [
  { username: 'mira', type: 'BUSINESS', followersCount: 200, password: 'safelight' },
  { username: 'jay', type: 'PERSONAL', password: 'safelight' },
  { username: 'kim', type: 'PERSONAL', password: 'safelight', follows: ['mira'] },
] as const

function small(): Platform {
  return createPlatform({ asOf: '2026-11-01', world: { accounts } })
}

function publish({ world }: Platform, id: string, rest: object = {}): Media {
  const accountId = findAccountByUsername(world, 'mira')?.id ?? ''
  insertMedia(world, { id, accountId, caption: '', hue: 1, createdAt: world.clock.now() - 1000, ...rest })
  const media = findMedia(world, id)
  if (media === undefined) throw new Error('It is not there.')
  return media
}

const site = 'https://www.instagram.com'

test('whoever opens a post, a story or a profile of somebody else is counted, and nobody who is not signed in', async () => {
  await using platform = small()
  const post = publish(platform, '17900000000000001')
  const story = publish(platform, '17900000000000002', { place: 'story', productType: 'STORY' })
  const path = `${site}/p/${shortcodeOf(post.number)}/`
  await createVisitor(platform).get(path)
  const owner = createVisitor(platform)
  await owner.signIn('mira')
  await owner.get(path)
  expect(listEveryActivity(platform.world)).toEqual([])
  const jay = createVisitor(platform)
  await jay.signIn('jay')
  await jay.get(path)
  await jay.get(path)
  await jay.get(`${site}/stories/mira/`)
  await jay.get(`${site}/mira/`)
  const kim = createVisitor(platform)
  await kim.signIn('kim')
  await kim.get(path)
  const figure = (media: Media, metric: string): number => mediaFigure(platform.world, media, metric).value
  expect([figure(post, 'views'), figure(post, 'reach')]).toEqual([3, 2])
  expect([figure(story, 'views'), figure(story, 'reach')]).toEqual([1, 1])
  const rows = listEveryActivity(platform.world)
  expect(rows.filter(({ profileViews }) => profileViews > 0).map(({ username }) => username)).toEqual(['jay'])
  expect(rows.find(({ username }) => username === 'kim')?.follower).toBe(1)
})

test('a follow that ends leaves its day and that of its end behind', async () => {
  await using platform = small()
  const { world } = platform
  const [mira, jay, kim] = accounts.map(({ username }) => findAccountByUsername(world, username)?.id ?? '')
  const context = { world } as never
  world.clock.advance(1000)
  setFollow(context, jay ?? '', mira ?? '', true)
  world.clock.advance(3 * 86_400_000)
  setFollow(context, jay ?? '', mira ?? '', false)
  // Nobody knows when a follow began with which the world began.
  setFollow(context, kim ?? '', mira ?? '', false)
  const rows = listEveryActivity(world).map(({ username, day, follows, unfollows }) => [
    username,
    day,
    follows,
    unfollows,
  ])
  const today = Math.max(...rows.map(([, day]) => Number(day)))
  expect(rows).toEqual([
    ['jay', today - 3, 1, 0],
    ['jay', today, 0, 1],
    ['kim', today, 0, 1],
  ])
})
