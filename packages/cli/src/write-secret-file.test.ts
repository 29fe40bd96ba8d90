import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from './testing/tools.ts'
import { writeSecretFile } from './write-secret-file.ts'

test("a new file is its owner's alone", () => {
  using directory = temporaryDirectory()
  const path = join(directory.path, 'world.yaml')
  writeSecretFile(path, 'a', false)
  expect(readFileSync(path, 'utf8')).toBe('a')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test("a file that is there stays, unless it is to be written over; then it is its owner's alone", () => {
  using directory = temporaryDirectory()
  const path = join(directory.path, 'world.yaml')
  writeFileSync(path, 'mine')
  chmodSync(path, 0o644)
  expect(() => writeSecretFile(path, 'a', false)).toThrow(`${path} already exists.`)
  expect(readFileSync(path, 'utf8')).toBe('mine')
  writeSecretFile(path, 'a', true)
  expect(readFileSync(path, 'utf8')).toBe('a')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.for([true, false])('what is in the way is told in plain words; --force: %s', (force) => {
  using directory = temporaryDirectory()
  const folder = join(directory.path, 'none')
  const file = join(directory.path, 'file')
  writeFileSync(file, '')
  mkdirSync(join(directory.path, 'folder'))
  const attempt = (path: string) => () => writeSecretFile(path, 'a', force)
  expect(attempt(join(folder, 'w.yaml'))).toThrow(
    expect.objectContaining({
      message: `The folder ${folder} does not exist.`,
      next: [`Create it with: mkdir -p ${folder}`],
    }),
  )
  expect(attempt(join(file, 'w.yaml'))).toThrow(`${file} is not a folder.`)
  expect(attempt(join(directory.path, 'folder'))).toThrow('folder is a folder.')
})
