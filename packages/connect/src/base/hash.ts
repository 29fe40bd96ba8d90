import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256 in hexadecimal, for values of so many random bits that nobody can try them all. Passwords need another function. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Compares two hashes in a time that tells nothing. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
