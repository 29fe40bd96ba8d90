import { type CredentialProblem, checkCredentials } from '../../../site-kit/check-credentials.ts'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { type Account, findAccountByUsername } from '../../../world/records/accounts.ts'
import type { World } from '../../../world/world.ts'

/** Asks for the password once more; guesses count as those at the sign-in page do. @returns undefined when it is right. */
export function checkOwnPassword(
  world: World,
  attempts: SignInAttempts,
  account: Account,
  password: string,
): CredentialProblem | undefined {
  const checked = checkCredentials(world, attempts, findAccountByUsername, account.username, password)
  return typeof checked === 'string' ? checked : undefined
}
