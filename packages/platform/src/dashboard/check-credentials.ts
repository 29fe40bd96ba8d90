import type { SignInAttempts } from '../instagram/sign-in-attempts.ts'
import { type Developer, findDeveloperByEmail } from '../world/developers.ts'
import { checkPassword, hashPassword } from '../world/hash.ts'
import type { World } from '../world/world.ts'

/** Why nobody was signed in. */
export type CredentialProblem = 'wrong' | 'wait'

/**
 * Finds the developer that an e-mail address and a password belong to. An address nobody has costs as much work as a wrong
 * password, so that neither the answer nor the time it takes tells which it was.
 */
export function checkCredentials(
  world: World,
  attempts: SignInAttempts,
  email: string,
  password: string,
): Developer | CredentialProblem {
  const now = world.clock.now()
  if (attempts.mustWait(email, now)) return 'wait'
  const developer = findDeveloperByEmail(world, email)
  const right = checkPassword(password, developer?.passwordHash ?? nobodysHash())
  if (developer === undefined || !right) {
    attempts.failed(email, now)
    return 'wrong'
  }
  attempts.succeeded(email)
  return developer
}

let kept: string | undefined

/** The hash of a password that opens nothing. */
function nobodysHash(): string {
  kept ??= hashPassword('', new Uint8Array(16))
  return kept
}
