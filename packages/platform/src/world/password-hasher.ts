import { hash } from 'node:crypto'
import { hashPassword, lockedPassword } from './hash.ts'
import type { World } from './world.ts'

/** Makes what is stored of an entry's password. */
export type PasswordHasher = (entry: {
  readonly password?: string | undefined
  readonly passwordHash?: string | undefined
}) => string

/**
 * Hashes of worlds in memory, by the password's SHA-256: such worlds die with the process and are made by the hundred, with few
 * passwords among them, while hashing is slow on purpose.
 */
const hashesInMemory = new Map<string, string>()
const mostInMemory = 100

/**
 * Hashes the passwords of one load, each of them once.
 *
 * Worlds in memory also share the hash, and with it the salt, of a password that an earlier one had. The salt is drawn all the
 * same, so that a seed gives the same ids whatever the process did before.
 */
export function passwordHasher(world: World): PasswordHasher {
  const hashes = new Map<string, string>()
  const shared = world.database.file === undefined

  function hashed(password: string): string {
    const salt = world.random(16)
    if (!shared) return hashPassword(password, salt)
    const key = hash('sha256', password, 'base64url')
    const known = hashesInMemory.get(key) ?? hashPassword(password, salt)
    if (hashesInMemory.size >= mostInMemory) hashesInMemory.clear()
    hashesInMemory.set(key, known)
    return known
  }

  return ({ password, passwordHash }) => {
    if (passwordHash !== undefined) return passwordHash
    if (password === undefined) return lockedPassword(world.random(48))
    const result = hashes.get(password) ?? hashed(password)
    hashes.set(password, result)
    return result
  }
}
