import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type RunningServer, startServer } from '../server/start-server.ts'
import { darkroom } from '../testing/command-line.ts'
import { temporaryDirectory } from '../testing/tools.ts'

test('the world is shown, saved, loaded and reset', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer({ asOf: '2024-11-01' })
  const file = join(directory.path, 'world.yaml')
  const world = (...args: string[]) => darkroom(['world', ...args, '--url', server.url])
  expect((await world('save', file)).terminal.out()).toContain('contains app secrets')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const undated = (text: string): string => text.replace(/^date: .*$/m, '')
  expect(undated((await world('show')).terminal.out())).toBe(undated(readFileSync(file, 'utf8')))
  const again = await world('save', file)
  expect(again.code).toBe(1)
  expect(again.terminal.err()).toBe(
    `darkroom: ${file} already exists.\n  Choose another file, or overwrite it with --force.\n`,
  )
  expect((await world('save', file, '--force')).code).toBe(0)
  const astray = await world('save', join(directory.path, 'none', 'world.yaml'))
  expect(astray.terminal.err()).toMatch(/^darkroom: The folder \S+none does not exist\.\n {2}Create it with: mkdir -p /)
  const other = join(directory.path, 'other.yaml')
  writeFileSync(other, 'accounts:\n  - username: zoe\n    password: rosebud\n')
  expect((await world('load', other, '--yes')).code).toBe(0)
  expect(await usernames(server)).toEqual(['zoe'])
  writeFileSync(other, 'accounts:\n  - user: zoe\n')
  const mistaken = await world('load', other)
  expect(mistaken.code).toBe(1)
  expect(mistaken.terminal.err()).toContain(`${other}:2`)
  expect(await usernames(server)).toEqual(['zoe'])
  expect((await world('load', join(directory.path, 'none.yaml'))).terminal.err()).toContain('does not exist')
  expect((await world('load', file, '--yes')).code).toBe(0)
  expect(await usernames(server)).toContain('jayposiris')
  expect((await world('reset', '--yes')).code).toBe(0)
})

test('a world file is loaded with the pictures beside it, and refused where one is missing', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer()
  const file = join(directory.path, 'team.yaml')
  writeFileSync(
    file,
    'accounts:\n  - username: zoe\n    password: rosebud\n    media: [{ file: pictures/heron.jpg }]\n',
  )
  const load = () => darkroom(['world', 'load', file, '--yes', '--url', server.url])
  const refused = (await load()).terminal.err()
  expect(refused, refused).toMatch(/team\.yaml:4:\d+: .+ found "pictures\/heron\.jpg", which is not in /)
  mkdirSync(join(directory.path, 'pictures'))
  const heron = { width: 480, height: 320, channels: 3, background: '#37a' } as const
  writeFileSync(join(directory.path, 'pictures/heron.jpg'), await sharp({ create: heron }).jpeg().toBuffer())
  expect((await load()).code).toBe(0)
  const saved = (await darkroom(['world', 'show', '--url', server.url])).terminal.out()
  expect(saved).toMatch(/file_id: "?[0-9a-f]{64}\.jpg/)
  expect(saved).toMatch(/width: 480/)
})

test('a world is filled in a file, a new data directory or a running Darkroom, alike for a seed', async () => {
  using directory = temporaryDirectory()
  const fill = (...args: string[]) =>
    darkroom(['world', 'fill', '--accounts', '3', '--months', '1', '--seed', 'x', ...args])
  const file = join(directory.path, 'filled.yaml')
  expect((await fill('--out', file)).terminal.out()).toMatch(
    /^Wrote \S+filled\.yaml: 3 accounts with \d+ media \(--seed x\)\. Everybody's password is safelight\.\n$/,
  )
  expect((await fill('--out', file)).terminal.err()).toContain('already exists')
  const data = join(directory.path, 'data')
  expect((await fill('--data', data)).code).toBe(0)
  expect((await fill('--data', data)).terminal.err()).toContain('holds a world already, and nothing was changed')
  const names = [...readFileSync(file, 'utf8').matchAll(/^ {2}- username: (\S+)$/gm)].map(([, name]) => name)
  expect(names).toHaveLength(3)
  {
    await using server = await startServer({ data })
    expect(new Set(await usernames(server))).toEqual(new Set(names))
  }
  await using server = await startServer()
  expect((await fill('--url', server.url)).code).toBe(1)
  expect((await fill('--url', server.url, '--yes')).code).toBe(0)
  expect(new Set(await usernames(server))).toEqual(new Set(names))
  const { code, terminal } = await fill('--url', server.url, '--out', file)
  expect([code, terminal.err()]).toEqual([2, 'darkroom: Give one of --out, --data and --url.\n'])
  expect((await darkroom(['world', 'fill', '--accounts', 'many', '--out', file])).terminal.err()).toContain(
    'Write a whole number.',
  )
})

test('an empty file does not empty the world, unless that is asked for', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer()
  const file = join(directory.path, 'empty.yaml')
  const load = (...args: string[]) => darkroom(['world', 'load', file, ...args, '--url', server.url])
  for (const text of ['', '# nothing\n', 'accounts: []\n']) {
    writeFileSync(file, text)
    const { code, terminal } = await load()
    expect(code).toBe(1)
    expect(terminal.err()).toMatch(
      / has no entries\. .* nothing was changed\.\n {2}.*--empty\n {2}.*darkroom world reset\n$/,
    )
  }
  expect(await usernames(server)).toContain('jayposiris')
  expect((await load('--empty', '--yes')).code).toBe(0)
  expect(await usernames(server)).toEqual([])
})

test('a world is lost only after somebody said yes, and was told how much it holds', async () => {
  using directory = temporaryDirectory()
  await using server = await startServer({ world: { accounts: [{ username: 'zoe', password: 'rosebud' }] } })
  const file = join(directory.path, 'other.yaml')
  writeFileSync(file, 'accounts:\n  - { username: ada, password: rosebud }\n')
  const world = (answer: string | undefined, ...args: string[]) =>
    darkroom(['world', ...args, '--url', server.url], {}, answer === undefined ? undefined : `${answer}\n`)
  for (const [args, again] of [
    [['load', file], `darkroom world load ${file} --url ${server.url} --yes`],
    [['reset'], `darkroom world reset --url ${server.url} --yes`],
  ] as const) {
    const alone = await world(undefined, ...args)
    expect(alone.code).toBe(1)
    expect(alone.terminal.err()).toBe(
      `darkroom: The world at ${server.url} would be lost: 1 account.\n  If that is what you want: ${again}\n  Keep it first with: darkroom world save FILE\n`,
    )
    for (const answer of ['', 'n', 'maybe']) {
      const { code, terminal } = await world(answer, ...args)
      expect(code).toBe(1)
      expect(terminal.err()).toContain('Go on? [y/N] ')
      expect(terminal.err()).toContain('Nothing was done. The world is as it was.')
    }
  }
  expect(await usernames(server)).toEqual(['zoe'])
  expect((await world('yes', 'load', file)).code).toBe(0)
  expect(await usernames(server)).toEqual(['ada'])
  expect((await world('Y', 'reset')).code).toBe(0)
  expect(await usernames(server)).toContain('jayposiris')
})

async function usernames(server: RunningServer): Promise<string[]> {
  const { terminal } = await darkroom(['world', 'show', '--json', '--url', server.url])
  const { accounts = [] } = JSON.parse(terminal.out()) as { accounts?: { username: string }[] }
  return accounts.map(({ username }) => username)
}
