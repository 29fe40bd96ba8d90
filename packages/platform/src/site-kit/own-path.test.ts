import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test('a path of this host stays as it is', () => {
  expect(ownPath('/oauth/authorize?client_id=1&state=%2F')).toBe('/oauth/authorize?client_id=1&state=%2F')
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  'javascript:alert(1)',
  '',
  '/\t/evil.example',
  '/\n/evil.example',
  'evil',
])('anything else leads home: %j', (next) => {
  expect(ownPath(next)).toBe('/')
})

test('no text leads to another origin', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '//',
    ':',
    '@',
    'evil.example',
    '\t',
    '\n',
    ' ',
    'https:',
    '..',
    '?',
    '#',
    '%2f',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (next) => {
        const base = 'https://www.instagram.com/accounts/login/'
        expect(new URL(ownPath(next), base).origin).toBe('https://www.instagram.com')
      },
    ),
  )
})
