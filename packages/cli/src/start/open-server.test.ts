import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPlatform } from '@darkroom/platform'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { portOf } from '../testing/raw.ts'
import { testTerminal } from '../testing/terminal.ts'
import { temporaryDirectory } from '../testing/tools.ts'
import { openServer } from './open-server.ts'

const terminal = testTerminal({})

test('a new world is the sample world, and a stored one is summed up alike; git leaves it alone', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  const seen = []
  for (let opening = 0; opening < 2; opening++) {
    await using open = await openServer({ data }, terminal)
    seen.push(open.summary.accounts, open.summary.logins['basic-display']?.clientSecret)
  }
  expect(readFileSync(join(data, '.gitignore'), 'utf8')).toBe('*\n')
  expect(seen.slice(2)).toEqual(seen.slice(0, 2))
  expect(seen[0]).toContainEqual({ username: 'jayposiris', password: 'safelight', tester: true })
})

test('a world file makes a new world; what it leaves out is made up', async () => {
  using directory = temporaryDirectory()
  const world = join(directory.path, 'team.yaml')
  writeFileSync(
    world,
    'accounts:\n  - username: zoe\n    password: rosebud\napps:\n  - name: Mine\n    instagram_testers: { zoe: accepted }\n    basic_display:\n      redirect_uris: [https://mine.test/cb/]\n',
  )
  await using open = await openServer({ world }, terminal)
  expect(open.summary.accounts).toEqual([{ username: 'zoe', password: 'rosebud', tester: true }])
  expect(open.summary.logins['basic-display']).toMatchObject({ name: 'Mine', redirectUri: 'https://mine.test/cb/' })
  expect(open.summary.logins['basic-display']?.clientId).toMatch(/^\d{15,}$/)
})

test('a stored world that holds more than a world file may is opened', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  const pictures = Array.from({ length: 17 }, () => 'x'.repeat(1024 * 1024))
  createPlatform({ data, world: { accounts: [{ username: 'zoe', password: 'rosebud', pictures }] } }).close()
  await using open = await openServer({ data }, terminal)
  expect(open.summary.accounts).toEqual([{ username: 'zoe', tester: false }])
})

test('a world file with a mistake is refused with its line, and leaves no data directory', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  const world = join(directory.path, 'team.yaml')
  writeFileSync(world, 'accounts:\n  - username: zoe\n    colour: red\n')
  await expect(openServer({ world, data }, terminal)).rejects.toMatchObject({
    name: 'Failure',
    message: expect.stringContaining('team.yaml:3'),
  })
  expect(existsSync(data)).toBe(false)
})

test('a world file for a world that is there already is refused, with what to do', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  await (await openServer({ data }, terminal))[Symbol.asyncDispose]()
  const next = expect.arrayContaining([expect.stringContaining('darkroom world load team.yaml')])
  await expect(openServer({ data, world: 'team.yaml' }, terminal)).rejects.toMatchObject({ name: 'Failure', next })
})

test.for([
  ['a port in use', async (taken: number) => openServer({}, terminal, taken), /^Port \d+ is in use\.$/],
  ['a data directory that is a file', async () => openServer({ data: process.execPath }, terminal), /is a file/],
  [
    'a world file that is not there',
    async () => openServer({ world: 'none.yaml' }, terminal),
    /none\.yaml does not exist/,
  ],
])('%s is told in words', async ([, start, message]) => {
  await using open = await openServer({}, terminal)
  const starting = (start as (port: number) => Promise<unknown>)(portOf(open.server.url))
  await expect(starting).rejects.toMatchObject({
    name: 'Failure',
    exitCode: 1,
    message: expect.stringMatching(message as RegExp),
  })
})

test('a data directory that another has open, or a date behind it, is told in words', async () => {
  using directory = temporaryDirectory()
  const data = join(directory.path, 'data')
  {
    await using open = await openServer({ data, asOf: new Date('2024-11-01') }, terminal)
    expect(open.server.platform.clock.day()).toBe('2024-11-01')
    await expect(openServer({ data }, terminal)).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringContaining('in use'),
    })
  }
  await expect(openServer({ data, asOf: new Date('2024-10-01') }, terminal)).rejects.toMatchObject({
    name: 'Failure',
    message: expect.stringMatching(/does not go back: it is already 2024-11-01T.* --memory or --data\.$/),
    next: expect.arrayContaining([expect.stringContaining('darkroom start --memory --as-of')]),
  })
})

test.skipIf(process.getuid?.() === 0)('a data directory that may not be written is told in words', async () => {
  using directory = temporaryDirectory()
  chmodSync(directory.path, 0o500)
  await expect(openServer({ data: directory.path }, terminal)).rejects.toMatchObject({
    name: 'Failure',
    message: expect.stringContaining('cannot be written'),
  })
  chmodSync(directory.path, 0o700)
})

test.skipIf(process.platform !== 'linux')('a data directory where none can be made is told in words', async () => {
  await expect(openServer({ data: '/proc/nothing/data' }, terminal)).rejects.toMatchObject({
    name: 'Failure',
    message: expect.stringContaining('cannot be written'),
  })
})

test('a world file’s pictures are those beside it; one that is missing is told with its line', async () => {
  using directory = temporaryDirectory()
  const [data, world] = [join(directory.path, 'data'), join(directory.path, 'team.yaml')]
  const told = 'accounts:\n  - username: zoe\n    password: rosebud\n    media:\n      - file: ./heron.png\n'
  writeFileSync(world, told)
  await expect(openServer({ data, world }, terminal)).rejects.toThrow(
    `${world}:5:15: accounts[0].media[0].file: found "./heron.png", which is not in ${directory.path};`,
  )
  expect(existsSync(data)).toBe(false)
  writeFileSync(join(directory.path, 'heron.png'), await sharp({ create: heron }).png().toBuffer())
  await using open = await openServer({ data, world }, terminal)
  const page = await fetch(`${open.server.url}/www.instagram.com/zoe/`)
  const [, address = ''] = /src="([^"]*scontent\.cdninstagram\.com[^"]*)"/.exec(await page.text()) ?? []
  const picture = await fetch(new URL(address.replaceAll('&amp;', '&'), page.url))
  expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ format: 'jpeg', width: 480 })
})

const heron = { width: 480, height: 480, channels: 3, background: '#37a' } as const
