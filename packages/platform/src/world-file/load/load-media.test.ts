import { describe, expect, test } from 'vitest'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { listMedia, type Media } from '../../world/records/media/media.ts'
import { openWorld, type World } from '../../world/world.ts'
import type { AccountEntry, MediaEntry } from '../file.ts'
import { mistakes } from '../testing/mistakes.ts'
import { loadWorld } from './load.ts'
import type { TakeFile } from './take-file.ts'

const now = new Date('2024-11-01T12:00:00Z')

function loaded(media: readonly MediaEntry[], account: Partial<AccountEntry> = {}, takeFile?: TakeFile): World {
  const world = openWorld({ asOf: now, now: () => 0 })
  const accounts = [{ username: 'ana', media, ...account }, { username: 'zoe' }]
  loadWorld(world, { accounts }, takeFile)
  return world
}

function first(world: World, place: Media['place'] = 'grid'): Media | undefined {
  return listMedia(world, findAccountByUsername(world, 'ana')?.id ?? '', place)[0]
}

describe('when a media was published', () => {
  test.each([
    ['3d', '2024-10-29T12:00:00.000Z'],
    ['90m', '2024-11-01T10:30:00.000Z'],
    ['2w', '2024-10-18T12:00:00.000Z'],
    ['0s', '2024-11-01T12:00:00.000Z'],
  ] as const)("%s is counted back from the world's date", (createdAt, moment) => {
    expect(new Date(first(loaded([{ createdAt }]))?.createdAt ?? 0).toISOString()).toBe(moment)
  })

  test('the future is refused, for media, comments and the end of a broadcast', () => {
    const late = new Date('2024-11-01T12:00:01Z')
    const words = /2024-11-01T12:00:01.000Z, and the world's date is 2024-11-01T12:00:00.000Z\. Give it an earlier date/
    expect(() => loaded([{ caption: 'Rye', createdAt: late }])).toThrow(words)
    expect(() => loaded([{ comments: [{ by: 'zoe', text: 'Hi', createdAt: late }] }])).toThrow(words)
    expect(() => loaded([{ kind: 'live', endedAt: late }])).toThrow(words)
  })

  test('the last is the newest where nothing is said, pictures first', () => {
    const world = loaded([{ caption: 'C' }], { pictures: ['A', 'B'] })
    const captions = listMedia(world, findAccountByUsername(world, 'ana')?.id ?? '').map(({ caption }) => caption)
    expect(captions).toEqual(['C', 'B', 'A'])
  })
})

test.each([
  ['post', { mediaType: 'IMAGE', productType: 'FEED', height: 1080, duration: null }],
  ['reel', { mediaType: 'VIDEO', productType: 'REELS', height: 1920, duration: 15_000 }],
] as const)('a %s is stored as such', (kind, row) => {
  expect(first(loaded([{ kind }]))).toMatchObject(row)
})

test('counts of followers are at least those of this world', () => {
  const world = loaded([], { follows: ['zoe'], followsCount: 7 })
  expect(findAccountByUsername(world, 'ana')?.followsCount).toBe(7)
  expect(findAccountByUsername(world, 'zoe')?.followersCount).toBe(1)
})

test('a file is stored by whoever can, and refused where nobody can', () => {
  const takeFile: TakeFile = (path) => ({ id: `stored ${path}`, width: 640, height: 480, duration: 2500 })
  const world = loaded([{ kind: 'reel', file: './a.mp4', cover: './a.jpg' }], {}, takeFile)
  expect(first(world)).toMatchObject({
    fileId: 'stored ./a.mp4',
    coverId: 'stored ./a.jpg',
    width: 640,
    height: 480,
    duration: 2500,
  })
  expect(() => loaded([{ caption: 'Rye', file: './a.jpg' }])).toThrow(
    'The post "Rye" of ana has the file ./a.jpg, which was not given with the world.',
  )
})

test.each([
  [{ tags: [{ username: 'nobody' }] }, 'names nobody, which is no account of this world'],
  [{ likedBy: ['nobody'] }, 'names nobody, which is no account'],
  [{ app: 'Sizzle' }, 'names the app Sizzle, which is not in this world'],
  [{ location: 'Dairy' }, 'names the location Dairy, which is not in this world'],
  [{ kind: 'album', children: [{}] }, 'has 1 children as children; expected at least 2, as kind is album'],
  [{ children: [{}, {}] }, 'expected no children, as kind is post. Remove it, or write kind: album.'],
  [{ hue: 360 }, 'has 360 as hue; expected a whole number from 0 to 359'],
  [{ tags: [{ username: 'zoe', x: 1.1 }] }, 'has 1.1 as x; expected a number from 0 to 1'],
] as const)('%j is refused', (media, words) => {
  expect(() => loaded([media as MediaEntry])).toThrow(words)
})

describe('in a text', () => {
  const media = (yaml: string): string[] => mistakes(`accounts: [{ username: a, password: b, media: [${yaml}] }]`)

  test.each([
    ['{ kind: clip }', 'accounts[0].media[0].kind: found "clip"; expected one of post, reel, story, album, live.'],
    ['{ captoin: x }', 'Write caption, if that is what it is meant to be.'],
    ['{ comments: [{ by: a, txt: x }] }', 'Write text, if that is what it is meant to be.'],
    ['{ file: ../secret.jpg }', "expected a path below the world file's folder"],
    ['{ file: /etc/passwd }', "expected a path below the world file's folder"],
    ['{ file: "a\\\\b.jpg" }', "expected a path below the world file's folder"],
    ['{ created_at: tomorrow }', 'expected a date and time in UTC, or how long ago'],
    ['{ kind: album }', 'accounts[0].media[0]: found 0 children; expected at least 2, as kind is album.'],
    ['{ ended_at: 2h }', 'expected no ended_at, as kind is post. Remove it, or write kind: live.'],
    ['{ file: a.jpg, file_id: f }', 'file_id: found both; expected file or file_id.'],
    ['{ location: Dairy }', 'found "Dairy"; expected one of the locations of this file'],
    ['{ app: Sizzle }', 'found "Sizzle"; expected one of the apps of this file'],
    ['{ tags: [{ username: zoe }] }', 'found "zoe"; expected one of the accounts of this file'],
    ['{ liked_by: [zoe] }', 'found "zoe"; expected one of the accounts of this file'],
  ])('%s is told with its place and what to do', (yaml, words) => {
    expect(media(yaml).join('\n')).toContain(words)
  })

  test('ids of locations are taken as they are: Instagram has more places than a file', () => {
    expect(media('{ location: 106078429431815 }')).toEqual([])
  })
})
