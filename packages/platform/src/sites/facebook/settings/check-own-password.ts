import { checkCredentials } from '../../../site-kit/check-credentials.ts'
import type { SignInAttempts } from '../../../site-kit/sign-in-attempts.ts'
import { findPersonByEmail, type Person } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'

const problems = {
  wrong: 'That is not your password.',
  wait: 'Too many wrong passwords. Wait a minute of this world’s time, then try again.',
} as const

/** Asks for the password once more; guesses count as those at the sign-in page do. @returns What is wrong with it, if anything. */
export function checkOwnPassword(
  world: World,
  attempts: SignInAttempts,
  person: Person,
  password: string,
): string | undefined {
  const checked = checkCredentials(world, attempts, findPersonByEmail, person.email, password)
  return typeof checked === 'string' ? problems[checked] : undefined
}
