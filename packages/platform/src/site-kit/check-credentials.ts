import { checkPassword, hashPassword } from '../world/hash.ts'
import type { World } from '../world/world.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

/** Why nobody was signed in. */
export type CredentialProblem = 'wrong' | 'wait'

/**
 * Finds whom a name and a password belong to. A name nobody has costs as much work as a wrong password, so that neither the
 * answer nor the time it takes tells which it was.
 *
 * @param find By username or by e-mail address.
 */
export function checkCredentials<Person extends { readonly id: string; readonly passwordHash: string }>(
  world: World,
  attempts: SignInAttempts,
  find: (world: World, name: string) => Person | undefined,
  name: string,
  password: string,
): Person | CredentialProblem {
  const now = world.clock.now()
  const person = find(world, name)
  const tried = { id: person?.id, name }
  if (attempts.mustWait(tried, now)) return 'wait'
  const right = checkPassword(password, person?.passwordHash ?? nobodysHash())
  if (person !== undefined && right) {
    attempts.succeeded(tried)
    return person
  }
  attempts.failed(tried, now)
  return 'wrong'
}

let kept: string | undefined

/** The hash of a password that opens nothing. */
function nobodysHash(): string {
  kept ??= hashPassword('', new Uint8Array(16))
  return kept
}
