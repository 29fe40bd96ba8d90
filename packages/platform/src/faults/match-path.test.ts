import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { fitsPattern, partsOf } from './match-path.ts'

test.for<[pattern: string, path: string, fits: boolean]>([
  ['/me/media', '/v25.0/me/media', true],
  ['/me/media', '//me//media/', true],
  ['/me/media', '/me', false],
  ['/*', '/me', true],
  ['/*', '/', false],
  ['/**', '/', true],
  ['/**/media', '/media', true],
  ['/**/media', '/a/b/media', true],
  ['/**/media/**', '/a/b/media', true],
  ['/a/**/b/**/c', '/a/x/b/c', true],
  ['/a/**/b/**/c', '/a/x/c', false],
])('%s and %s: %s', ([pattern, path, fits]) => {
  expect(fitsPattern(partsOf(pattern), partsOf(path))).toBe(fits)
})

test('a pattern means what the regular expression of the same form does', () => {
  const parts = array(constantFrom('a', 'b'), { maxLength: 6 })
  const patterns = array(constantFrom('a', 'b', '*', '**'), { maxLength: 5 })
  assert(
    property(patterns, parts, (pattern, path) => {
      const steps = pattern.map((step) => (step === '**' ? '(?:/[ab])*' : step === '*' ? '/[ab]' : `/${step}`))
      const expected = new RegExp(`^${steps.join('')}$`).test(path.map((part) => `/${part}`).join(''))
      expect(fitsPattern(pattern, path)).toBe(expected)
    }),
  )
})
