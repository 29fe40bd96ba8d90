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

/** Whether a password is the stored one. */
export function checkPassword(password: string, stored: string): boolean {
  const [scheme, N, salt, key] = stored.split('$')
  if (scheme !== 'scrypt' || N === undefined || salt === undefined || key === undefined) return false
  const expected = Buffer.from(key, 'base64url')
  const given = scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), expected.length, {
    ...cost,
    N: Number(N),
  })
  return timingSafeEqual(given, expected)
}
