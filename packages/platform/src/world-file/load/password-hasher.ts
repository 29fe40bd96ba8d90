import { hash } from 'node:crypto'
import { hashPassword, lockedPassword } from '../../world/hash.ts'
import type { World } from '../../world/world.ts'
import { WorldFileError } from '../world-file-error.ts'

/** Makes the stored hash of an entry's password. */
export type PasswordHasher = (entry: {
  readonly password?: string | undefined
  readonly passwordHash?: string | undefined
}) => string

/**
 * Hashes of worlds in memory, by the password's SHA-256: such worlds end with the process and are made by the hundred, with few
 * passwords among them, while hashing is slow on purpose.
 */
const hashesInMemory = new Map<string, string>()
const mostInMemory = 100

/** Different passwords that one file can have: hashing them is slow on purpose, and takes the platform some seconds. */
const mostPasswords = 250

/** @throws WorldFileError when a file has so many different passwords that loading it would take minutes. */
export function expectFewPasswords(entries: readonly Parameters<PasswordHasher>[0][]): void {
  const toHash = entries.filter(({ passwordHash }) => passwordHash === undefined).map(({ password }) => password)
  const count = new Set(toHash).size
  if (count <= mostPasswords) return
  throw new WorldFileError(
    `This world has ${count} different passwords; expected at most ${mostPasswords}. Give several accounts the same one, or write the password_hash of a saved world.`,
  )
}

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
