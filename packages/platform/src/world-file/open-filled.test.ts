import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { countWorld } from '../world/count-world.ts'
import { findAccountByUsername } from '../world/records/accounts.ts'
import { DataDirectoryError } from '../world/store/data-directory.ts'
import { run } from '../world/testing/run.ts'
import { temporaryDirectory } from '../world/testing/temporary-directory.ts'
import { holdsWorld, openFilledWorld } from './open-filled.ts'

const origin = 'http://localhost:4000'
const mine = { accounts: [{ username: 'zoe', passwordHash: undefined, password: 'rosebud' }] }

describe('a first start that is killed leaves a directory without a world', () => {
  test.each(['date', 'people', 'accounts', 'pages', 'apps', 'grants'])('while %s is read', async (section) => {
    using directory = temporaryDirectory()
    const filler = run(new URL('./testing/dying-filler.ts', import.meta.url), directory.path, section)
    filler.stdout.resume()
    expect(await once(filler, 'close')).toEqual([null, 'SIGKILL'])
    expect(existsSync(join(directory.path, 'world.db'))).toBe(true)
    expect(holdsWorld(directory.path)).toBe(false)
    // Neither its entries nor its date bind the next start, which may be on an earlier one.
    const world = openFilledWorld({ data: directory.path, asOf: new Date('2020-01-01'), now: () => 0 }, mine, origin)
    expect(countWorld(world)).toEqual({ people: 0, accounts: 1, pages: 0, apps: 0, grants: 0, tokens: 0 })
    expect(world.clock.day()).toBe('2020-01-01')
    expect(findAccountByUsername(world, 'zoe')).toBeDefined()
    world.database.close()
    expect(holdsWorld(directory.path)).toBe(true)
  })

  test('and one that is not killed leaves all of it', async () => {
    using directory = temporaryDirectory()
    const filler = run(new URL('./testing/dying-filler.ts', import.meta.url), directory.path, 'never')
    filler.stdout.resume()
    expect(await once(filler, 'close')).toEqual([0, null])
    expect(holdsWorld(directory.path)).toBe(true)
  })
})

test('a directory without a world holds none, and looking makes none', () => {
  using directory = temporaryDirectory()
  expect(holdsWorld(directory.path)).toBe(false)
  expect(existsSync(join(directory.path, 'world.db'))).toBe(false)
  openFilledWorld({ data: directory.path }, {}, origin).database.close()
  expect(holdsWorld(directory.path)).toBe(true)
})

test('a world that cannot be filled leaves none', () => {
  using directory = temporaryDirectory()
  const grants = [{ app: 'none', username: 'zoe', scopes: ['user_profile'] }] as const
  expect(() => openFilledWorld({ data: directory.path }, { ...mine, grants }, origin)).toThrow(/not in this world/)
  expect(holdsWorld(directory.path)).toBe(false)
})

test('a new data directory is kept out of git before there is anything in it', () => {
  using directory = temporaryDirectory()
  openFilledWorld({ data: directory.path }, {}, origin).database.close()
  const ignored = join(directory.path, '.gitignore')
  expect(readFileSync(ignored, 'utf8')).toBe('*\n')
  const written = statSync(ignored).mtimeMs
  openFilledWorld({ data: directory.path }, {}, origin).database.close()
  expect(statSync(ignored).mtimeMs).toBe(written)
})

test('of two first starts in one directory at the same time, one starts and the other is told that it is in use', async () => {
  using parent = temporaryDirectory()
  const openers = [1, 2].map(() => run(new URL('./testing/opener.ts', import.meta.url)))
  const answers = openers.map(({ stdout }) => createInterface({ input: stdout })[Symbol.asyncIterator]())
  for (let round = 0; round < 20; round++) {
    const data = join(parent.path, `${round}`)
    for (const { stdin } of openers) stdin.write(`${data}\n`)
    const told = await Promise.all(answers.map(async (answer) => (await answer.next()).value as string))
    expect(told.toSorted()).toEqual([expect.stringContaining(`${data} is in use by another Darkroom.`), 'open'])
    expect(() => holdsWorld(data)).toThrow(DataDirectoryError)
  }
  const ended = openers.map((opener) => once(opener, 'close'))
  for (const { stdin } of openers) stdin.end()
  await Promise.all(ended)
  expect(holdsWorld(join(parent.path, '0'))).toBe(true)
}, 60_000)
