import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryDirectory } from '../world/testing/temporary-directory.ts'
import { openFileStore } from './open-store.ts'

const directories: Disposable[] = []
afterEach(() => {
  for (const directory of directories.splice(0)) directory[Symbol.dispose]()
})

function newDirectory(): string {
  const directory = temporaryDirectory()
  directories.push(directory)
  return directory.path
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (read: Uint8Array): string => new TextDecoder().decode(read)

describe.each([
  ['in memory', () => undefined],
  ['on disk', newDirectory],
] as const)('%s', (_, where) => {
  test('a file is kept under what is in it, once', async () => {
    const files = openFileStore(where(), () => 0)
    const ids = []
    for (const name of ['one', 'two']) {
      const draft = files.draft(name)
      await draft.append(bytes('hello '))
      await draft.append(bytes('world'))
      ids.push(await draft.keep('jpg'))
    }
    const hash = createHash('sha256').update('hello world').digest('hex')
    expect(ids).toEqual([`${hash}.jpg`, `${hash}.jpg`])
    expect(files.list().map(({ id, size }) => [id, size])).toEqual([[`${hash}.jpg`, 11]])
    expect(textOf((await files.find(`${hash}.jpg`)?.slice(6, 3)) ?? bytes(''))).toBe('wor')
    expect(files.drafts()).toEqual([])
    files.remove(`${hash}.jpg`)
    expect(files.find(`${hash}.jpg`)).toBeUndefined()
  })

  test('what came in stays under its name, and can be gone on with or cut', async () => {
    const files = openFileStore(where(), () => 0)
    const begun = files.draft('upload-1')
    await begun.append(bytes('hello world'))
    await begun.cutTo(5)
    await begun.close()
    expect([files.held('upload-1'), files.held('upload-2')]).toEqual([5, 0])
    const again = files.draft('upload-1')
    expect(again.size).toBe(5)
    await again.append(bytes('!'))
    expect(textOf(await again.slice(0, 100))).toBe('hello!')
    expect(await again.keep('mp4')).toBe(`${createHash('sha256').update('hello!').digest('hex')}.mp4`)
  })

  test('what is discarded is gone', async () => {
    const files = openFileStore(where(), () => 0)
    const draft = files.draft('x')
    await draft.append(bytes('hello'))
    await draft.discard()
    expect([files.held('x'), files.drafts(), files.list()]).toEqual([0, [], []])
  })

  test.each(['../world.db', '', 'x'.repeat(64), `${'a'.repeat(64)}.jpg`])('there is no file %j', (id) => {
    expect(openFileStore(where(), () => 0).find(id)).toBeUndefined()
  })
})

test('on disk nothing outside its folder can be named', () => {
  const files = openFileStore(newDirectory(), () => 0)
  expect(() => files.draft('../escape')).toThrow(TypeError)
})

test('a file that is coming in is never among those that are there', async () => {
  const directory = newDirectory()
  const files = openFileStore(directory, () => 0)
  const draft = files.draft('x')
  await draft.append(bytes('half'))
  expect(files.list()).toEqual([])
  expect(readdirSync(join(directory, 'files'))).toEqual(['incoming'])
  await draft.discard()
})
