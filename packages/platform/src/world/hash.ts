import { hash, scryptSync, timingSafeEqual } from 'node:crypto'

/** What is stored of a token, code or session secret. These are long and random, so one SHA-256 is enough. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url')
}

/** Compares two secrets without telling by the time it takes where they differ. */
export function equalSecrets(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'))
}

/** Work of one scrypt, in its own units: enough to be slow to guess, little enough for a world that loads a hundred accounts. */
const cost = { N: 4096, r: 8, p: 1 }

/**
 * What is stored of a password: `scrypt$N$salt$key`.
 *
 * @param salt At least 16 random bytes.
 */
export function hashPassword(password: string, salt: Uint8Array): string {
  const key = scryptSync(password.normalize('NFKC'), salt, 32, cost)
  return `scrypt$${cost.N}$${Buffer.from(salt).toString('base64url')}$${key.toString('base64url')}`
}

/** Whether a text is what {@link hashPassword} returns, with a cost that can be paid. */
export function isPasswordHash(text: string): boolean {
  return /^scrypt\$(?:16|32|64|128|256|512|1024|2048|4096|8192|16384)\$[\w-]{22,86}\$[\w-]{43}$/.test(text)
}

/** What is stored of no password: the same shape, and nothing fits it. @param random 48 random bytes. */
export function lockedPassword(random: Uint8Array): string {
  const [salt, key] = [random.subarray(0, 16), random.subarray(16, 48)]
  return `scrypt$${cost.N}$${Buffer.from(salt).toString('base64url')}$${Buffer.from(key).toString('base64url')}`
}

/** Whether a password is the stored one. */
export function checkPassword(password: string, stored: string): boolean {
  if (!isPasswordHash(stored)) return false
  const [, N = '', salt = '', key = ''] = stored.split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), expected.length, {
    ...cost,
    N: Number(N),
  })
  return timingSafeEqual(given, expected)
}
