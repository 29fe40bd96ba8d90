import type { World } from '../world/world.ts'
import { checkCredentials } from './check-credentials.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

/** Somebody who is signed in, and how sign-in finds them. */
export interface PasswordOwner {
  /** What they sign in with: a username or an e-mail address. */
  readonly name: string
  readonly find: (world: World, name: string) => { readonly id: string; readonly passwordHash: string } | undefined
}

const problems = {
  wrong: 'That is not your password.',
  wait: 'Too many wrong passwords. Wait a minute of this world’s time, then try again.',
} as const

/** Asks for the password once more; guesses count as those at the sign-in page do. @returns What is wrong with it, if anything. */
export function checkOwnPassword(
  world: World,
  attempts: SignInAttempts,
  { name, find }: PasswordOwner,
  password: string,
): string | undefined {
  const checked = checkCredentials(world, attempts, find, name, password)
  return typeof checked === 'string' ? problems[checked] : undefined
}
