import { expect, test } from 'vitest'
import { codeLifetime } from './code-lifetime.ts'

test.each([
  ['basic-display', '1 hour'],
  ['instagram', '1 hour'],
  ['facebook', '10 minutes'],
] as const)('a code of %s is valid for %s', (login, words) => {
  expect(codeLifetime(login)).toBe(words)
})
