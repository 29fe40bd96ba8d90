import { expect, test } from 'vitest'
import { checkPassword, equalSecrets, hashPassword, hashSecret, isPasswordHash, lockedPassword } from './hash.ts'
import { systemRandom } from './random.ts'

test('a password is known again by its hash, in either normal form of Unicode, and no other one is', () => {
  const stored = hashPassword('café', systemRandom(16))
  expect(isPasswordHash(stored)).toBe(true)
  expect(stored).not.toContain('café')
  expect(checkPassword('cafe\u0301', stored)).toBe(true)
  expect(checkPassword('cafe', stored)).toBe(false)
  expect(checkPassword('', stored)).toBe(false)
})

test('two salts give two hashes', () => {
  expect(hashPassword('safelight', systemRandom(16))).not.toBe(hashPassword('safelight', systemRandom(16)))
})

test('no password fits a locked one', () => {
  const stored = lockedPassword(systemRandom(48))
  expect(isPasswordHash(stored)).toBe(true)
  expect(checkPassword('', stored)).toBe(false)
})

test.each(['', 'safelight', 'scrypt$x$y$z', `scrypt$1048576$${'a'.repeat(22)}$${'a'.repeat(43)}`, 'md5$1$2$3'])(
  'what is no hash fits no password: %s',
  (stored) => {
    expect(isPasswordHash(stored)).toBe(false)
    expect(checkPassword('safelight', stored)).toBe(false)
  },
)

test('a secret is stored as its SHA-256', () => {
  expect(hashSecret('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
})

test('secrets are equal or not, whatever their lengths', () => {
  expect(equalSecrets('a', 'a')).toBe(true)
  expect(equalSecrets('a', 'ab')).toBe(false)
})
