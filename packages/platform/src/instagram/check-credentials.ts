import type { Account } from '../world/accounts.ts'
import { findAccountByUsername } from '../world/accounts.ts'
import { checkPassword, hashPassword } from '../world/hash.ts'
import type { World } from '../world/world.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

/** Why nobody was signed in. */
export type CredentialProblem = 'wrong' | 'wait'

/**
 * Finds the account that a username and a password belong to. A username nobody has costs as much work as a wrong password, so
 * that neither the answer nor the time it takes tells which it was.
 */
export function checkCredentials(
  world: World,
  attempts: SignInAttempts,
  username: string,
  password: string,
): Account | CredentialProblem {
  const now = world.clock.now()
  if (attempts.mustWait(username, now)) return 'wait'
  const account = findAccountByUsername(world, username)
  const right = checkPassword(password, account?.passwordHash ?? nobodysHash())
  if (account !== undefined && right) {
    attempts.succeeded(username)
    return account
  }
  attempts.failed(username, now)
  return 'wrong'
}

let kept: string | undefined

/** The hash of a password that opens nothing. */
function nobodysHash(): string {
  kept ??= hashPassword('', new Uint8Array(16))
  return kept
}
