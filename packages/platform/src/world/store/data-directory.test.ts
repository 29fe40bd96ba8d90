import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isNew, loadWorld } from '../../world-file/load/load.ts'
import { sampleWorld } from '../../world-file/sample/sample.ts'
import { run } from '../testing/run.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openWorld } from '../world.ts'
import { explainOpening } from './data-directory.ts'
import { DataDirectoryError, openDatabase } from './database.ts'

const onPosix = test.skipIf(process.platform === 'win32')

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}

describe('a data directory', () => {
  onPosix('is made for its owner alone, with the file in it', () => {
    using parent = temporaryDirectory()
    const path = join(parent.path, 'a', 'data')
    const world = openWorld({ data: path })
    loadWorld(world, sampleWorld('http://localhost:4000'))
    expect([modeOf(join(parent.path, 'a')), modeOf(path)]).toEqual(['700', '700'])
    expect([modeOf(join(path, 'world.db')), modeOf(join(path, 'world.db-wal'))]).toEqual(['600', '600'])
    world.database.close()
  })

  onPosix('that was there keeps its mode, and the file in it becomes private', () => {
    using directory = temporaryDirectory()
    chmodSync(directory.path, 0o755)
    writeFileSync(join(directory.path, 'world.db'), '', { mode: 0o644 })
    openDatabase(directory.path).close()
    expect([modeOf(directory.path), modeOf(join(directory.path, 'world.db'))]).toEqual(['755', '600'])
  })

  test('holds a world that is closed and opened again', () => {
    using directory = temporaryDirectory()
    const first = openWorld({ data: directory.path })
    expect(isNew(first)).toBe(true)
    loadWorld(first, {})
    first.database.close()
    expect(existsSync(join(directory.path, 'world.db-wal'))).toBe(false)
    const second = openWorld({ data: directory.path })
    expect(isNew(second)).toBe(false)
    second.database.close()
  })

  test('is not shared with another process, and is free once that is dead', async () => {
    using directory = temporaryDirectory()
    const holder = run(new URL('./testing/holder.ts', import.meta.url), directory.path)
    await once(holder.stdout, 'data')
    const opening = (): unknown => openWorld({ data: directory.path })
    expect(opening).toThrow(DataDirectoryError)
    expect(opening).toThrow(/is in use by another Darkroom\. Stop that one, or choose another directory with --data\./)
    holder.kill('SIGKILL')
    await once(holder, 'close')
    openWorld({ data: directory.path }).database.close()
  })

  test('is not shared within a process, and the refused opening takes nothing from the first', async () => {
    using directory = temporaryDirectory()
    const first = openWorld({ data: directory.path })
    expect(() => openWorld({ data: directory.path })).toThrow(/in use by another Darkroom/)
    const other = run(new URL('./testing/holder.ts', import.meta.url), directory.path)
    other.stdout.resume()
    const [status] = (await once(other, 'exit')) as [number]
    expect(status).toBe(3)
    first.database.close()
  })
})

describe('what cannot be a data directory', () => {
  test('a file', () => {
    using directory = temporaryDirectory()
    const path = join(directory.path, 'file')
    writeFileSync(path, 'mine')
    expect(() => openDatabase(path)).toThrow(
      `The data directory ${path} is a file, or is inside one. Choose a directory`,
    )
    expect(() => openDatabase(join(path, 'below'))).toThrow(/is a file, or is inside one/)
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  test.each(['garbage', 'SQLite format 3\0 and then garbage', '<html>'.repeat(10_000)])(
    'one whose world.db is none: %.20s',
    (content) => {
      using directory = temporaryDirectory()
      writeFileSync(join(directory.path, 'world.db'), content)
      expect(() => openDatabase(directory.path)).toThrow(
        /holds a world\.db that is not a Darkroom world\. Move it away/,
      )
      expect(readFileSync(join(directory.path, 'world.db'), 'utf8')).toBe(content)
    },
  )

  test('one whose world.db was cut off', () => {
    using directory = temporaryDirectory()
    openDatabase(directory.path).close()
    const path = join(directory.path, 'world.db')
    writeFileSync(path, readFileSync(path).subarray(0, 5000))
    expect(() => openDatabase(directory.path)).toThrow(/holds a world\.db that is not a Darkroom world/)
  })

  test('one whose world.db is a directory', () => {
    using directory = temporaryDirectory()
    mkdirSync(join(directory.path, 'world.db'))
    expect(() => openDatabase(directory.path)).toThrow(DataDirectoryError)
  })

  test.each([
    ['EACCES', {}, 'cannot be written. Make it writable'],
    ['EROFS', {}, 'cannot be written. Make it writable'],
    ['EPERM', {}, 'cannot be written. Make it writable'],
    ['ENOSPC', {}, 'has no space left'],
    ['ERR_SQLITE_ERROR', { errcode: 8 }, 'cannot be written. Make it writable'],
    ['ERR_SQLITE_ERROR', { errcode: 1544 }, 'cannot be written. Make it writable'],
    ['ERR_SQLITE_ERROR', { errcode: 13 }, 'has no space left'],
    ['ERR_SQLITE_ERROR', { errcode: 261 }, 'is in use by another Darkroom'],
    ['EMFILE', {}, 'cannot be opened: busy and locked'],
  ])('one that says %s %o', (code, more, words) => {
    // The words of the error itself, which can hold the directory's name, decide nothing.
    const said = Object.assign(new Error('busy and locked'), { code }, more)
    const error = explainOpening(said, '/srv/locked')
    expect(error.message).toContain(`The data directory /srv/locked ${words}`)
    expect(error.cause).toBe(said)
  })
})
