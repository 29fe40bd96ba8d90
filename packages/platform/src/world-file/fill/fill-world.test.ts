import { expect, test } from 'vitest'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { countMedia, listMedia } from '../../world/records/media/media.ts'
import { openWorld } from '../../world/world.ts'
import { loadWorld } from '../load/load.ts'
import { parseWorldFile } from '../read/parse-file.ts'
import { printWorldFile } from '../save/save.ts'
import { fillWorld } from './fill-world.ts'

const twenty = fillWorld({ accounts: 20, months: 6, seed: 'x' })

test('the same seed gives the same world, and another seed another', () => {
  expect(fillWorld({ accounts: 20, months: 6, seed: 'x' })).toEqual(twenty)
  expect(fillWorld({ accounts: 20, months: 6, seed: 'y' })).not.toEqual(twenty)
})

test('a filled world loads on any date, and has what it says', () => {
  for (const asOf of ['2019-11-01', '2031-01-01']) {
    const world = openWorld({ asOf: new Date(asOf), now: () => 0 })
    loadWorld(world, twenty)
    for (const { username, media = [] } of twenty.accounts ?? []) {
      const id = findAccountByUsername(world, username)?.id ?? ''
      const onGrid = media.filter(({ kind }) => kind !== 'story' && kind !== 'live')
      expect(countMedia(world, id)).toBe(onGrid.length)
      expect(listMedia(world, id).every(({ createdAt }) => createdAt <= world.clock.now())).toBe(true)
    }
    world.database.close()
  }
})

test('its text can be read again', () => {
  expect(parseWorldFile(printWorldFile(twenty))).toEqual(twenty)
})

test('it has media of every kind, comments, tags and follows; and few accounts have most of the followers', () => {
  const accounts = fillWorld({ accounts: 200, months: 2, seed: 'x' }).accounts ?? []
  const media = accounts.flatMap((account) => account.media ?? [])
  expect(new Set(media.map(({ kind }) => kind))).toEqual(new Set(['post', 'reel', 'story', 'album', 'live']))
  expect(media.some(({ comments = [] }) => comments.some(({ replies = [] }) => replies.length > 0))).toBe(true)
  expect(media.some(({ tags = [] }) => tags.length > 0)).toBe(true)
  expect(media.some(({ likedBy = [] }) => likedBy.length > 0)).toBe(true)
  const followers = accounts.map(({ followersCount = 0 }) => followersCount).sort((a, b) => b - a)
  const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0)
  expect(sum(followers.slice(0, 20))).toBeGreaterThan(sum(followers.slice(20)))
  expect(accounts.every(({ follows = [], username }) => !follows.includes(username))).toBe(true)
})

test.each([
  [{ accounts: 0, months: 6 }, '0 accounts; expected a whole number from 1 to 5000'],
  [{ accounts: 1.5, months: 6 }, '1.5 accounts'],
  [{ accounts: 20, months: 61 }, '61 months; expected a whole number from 1 to 60'],
])('%j: is refused with what is expected', (options, words) => {
  expect(() => fillWorld({ ...options, seed: 'x' })).toThrow(words)
})

test('one account alone follows nobody and is liked by nobody of this world', () => {
  const [alone] = fillWorld({ accounts: 1, months: 1, seed: 'x' }).accounts ?? []
  expect(alone?.follows).toEqual([])
  expect(alone?.media?.flatMap(({ likedBy = [], comments = [] }) => [...likedBy, ...comments])).toEqual([])
})
