import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createPlatform, SnapshotError } from '../index.ts'
import { exchangeParameters, getCode, tutorialPlatform, urlencoded } from '../testing/tutorial.ts'
import { saveWorld } from '../world-file/save/save.ts'

const day = 24 * 3600 * 1000
const directories: string[] = []
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true })
})

function temporary(): string {
  const directory = mkdtempSync(join(tmpdir(), 'darkroom-snapshot-'))
  directories.push(directory)
  return directory
}

async function exchange(platform: ReturnType<typeof createPlatform>, code: string): Promise<number> {
  const body = urlencoded(exchangeParameters(code))
  const request = new Request('https://api.instagram.com/oauth/access_token', { method: 'POST', body })
  return (await platform.fetch(request)).status
}

test.each([undefined, 'on disk'])(
  'restoring brings back rows, the date and what a code is worth (%s)',
  async (where) => {
    await using platform = tutorialPlatform(where === undefined ? {} : { data: temporary() })
    const code = getCode(platform)
    const before = saveWorld(platform.world)
    const snapshot = platform.snapshot('before')
    expect(snapshot).toMatchObject({ id: 's1', name: 'before', automatic: false, date: new Date('2024-11-01') })
    expect(await exchange(platform, code)).toBe(200)
    platform.clock.advance(30 * day)
    platform.faults.add({ error: 'rateApp' })
    platform.restore(snapshot)
    expect(platform.clock.now()).toBe(Date.parse('2024-11-01'))
    expect(platform.faults.list()).toEqual([])
    expect(saveWorld(platform.world)).toEqual(before)
    expect(await exchange(platform, code)).toBe(200)
    expect(await exchange(platform, code)).toBe(400)
    platform.restore('s1')
    expect(await exchange(platform, code)).toBe(200)
  },
)

test('a clock that was frozen, or followed real time, does so again', async () => {
  let now = Date.parse('2026-11-01')
  await using platform = createPlatform({ now: () => now })
  const real = platform.snapshot()
  platform.clock.freeze()
  const frozen = platform.snapshot()
  platform.clock.advance(day)
  now += 5000
  platform.restore(frozen)
  expect([platform.clock.state().mode, platform.clock.now()]).toEqual(['frozen', Date.parse('2026-11-01')])
  platform.restore(real)
  expect([platform.clock.state().mode, platform.clock.now()]).toEqual(['real', now])
})

test('a snapshot of another world, and one that was changed anywhere, is refused in words, and nothing changes', async () => {
  await using platform = tutorialPlatform({ seed: 'one' })
  await using other = tutorialPlatform({ seed: 'two' })
  const snapshot = platform.snapshot()
  expect(() => other.restore(snapshot)).toThrow('taken in another world, or changed since')
  const before = saveWorld(platform.world)
  fc.assert(
    fc.property(fc.nat(snapshot.bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bytes = Uint8Array.from(snapshot.bytes)
      bytes[at] = (bytes[at] ?? 0) ^ flip
      expect(() => platform.restore({ ...snapshot, bytes })).toThrow(SnapshotError)
    }),
    { numRuns: 30 },
  )
  for (const bytes of [
    new Uint8Array(0),
    snapshot.bytes.subarray(0, 100),
    new TextEncoder().encode('{"sqlite": true}'),
  ])
    expect(() => platform.restore({ ...snapshot, bytes })).toThrow(SnapshotError)
  expect(() => platform.restore('s99')).toThrow('There is no snapshot "s99".')
  expect(saveWorld(platform.world)).toEqual(before)
})

test.each(['', ' ', 'two\nlines', 'x'.repeat(61)])('the name %j is refused', async (name) => {
  await using platform = createPlatform()
  expect(() => platform.snapshot(name)).toThrow('A snapshot’s name'.replace('’', "'"))
})

test('in a data directory snapshots outlive the process, are for their owner alone, and a file that was changed is refused', async () => {
  const data = temporary()
  const first = createPlatform({ data, asOf: '2026-11-01' })
  first.snapshot('kept')
  first.close()
  const folder = join(data, 'snapshots')
  expect(readdirSync(folder)).toEqual(['s1.snapshot'])
  const path = join(folder, 's1.snapshot')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  await using second = createPlatform({ data })
  second.clock.advance(day)
  second.restore('s1')
  expect(second.clock.day()).toBe('2026-11-01')
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(() => second.restore('s1')).toThrow('changed since')
})

test('fifty snapshots are kept', async () => {
  await using platform = createPlatform({ world: {} })
  for (let count = 0; count < 52; count++) platform.snapshot(`number ${count}`)
  expect(() => platform.restore('s2')).toThrow('There is no snapshot')
  platform.restore('s3')
})

test('reset brings back the world that the platform was made with, and its date', async () => {
  await using platform = createPlatform({
    asOf: '2026-11-01',
    faults: [{ id: 'mine', error: 'rateApp' }],
    now: () => 0,
  })
  const before = saveWorld(platform.world)
  const usernames = before.accounts?.map(({ username }) => username)
  platform.clock.advance(day)
  platform.faults.clear()
  platform.reset()
  expect(platform.clock.day()).toBe('2026-11-01')
  expect(platform.faults.list().map(({ id }) => id)).toEqual(['mine'])
  expect(saveWorld(platform.world).accounts?.map(({ username }) => username)).toEqual(usernames)
})
