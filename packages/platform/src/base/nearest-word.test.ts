import { expect, test } from 'vitest'
import { nearestWord } from './nearest-word.ts'

const words = ['username', 'password', 'password_hash', 'basic_display', 'id']

test.each([
  ['usernme', 'username'],
  ['basicDisplay', 'basic_display'],
  ['Password', 'password'],
  ['passwordhash', 'password_hash'],
  ['ID', 'id'],
])('%s is likely to mean %s', (given, meant) => {
  expect(nearestWord(given, words)).toBe(meant)
})

test.each(['followers', '', 'x'.repeat(100_000)])('nothing is near %.10s', (given) => {
  expect(nearestWord(given, words)).toBeUndefined()
})
