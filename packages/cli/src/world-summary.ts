import type { Login } from '@darkroom/contract'
import type { WorldFile } from '@darkroom/platform'
import { type LoginSummaries, summarizeLogins } from './login-summary.ts'

/** What a program or a person needs to begin: apps with their secrets, and who can sign in. */
export interface WorldSummary {
  readonly logins: LoginSummaries
  readonly accounts: readonly AccountSummary[]
  /** Who can sign in to the App Dashboard and has a role in an app. */
  readonly developers: readonly PersonSummary[]
  /** Everybody on Facebook. */
  readonly people: readonly PersonSummary[]
}

interface PersonSummary {
  readonly email: string
  /** Absent where only a hash of it is stored. */
  readonly password?: string
}

interface AccountSummary {
  readonly username: string
  /** Absent where only a hash of it is stored. */
  readonly password?: string
  /** Whether it is an Instagram Tester of an app, and so may authorize that in Development Mode. */
  readonly tester: boolean
}

/**
 * Sums up a world.
 *
 * @param passwords Worlds whose passwords are known: a world file, the sample world. A stored world has hashes only.
 */
export function summarize(world: WorldFile, passwords: readonly WorldFile[] = []): WorldSummary {
  const { apps = [] } = world
  const knownAccounts = Map.groupBy(
    passwords.flatMap((file) => file.accounts ?? []),
    ({ username }) => username,
  )
  const knownPeople = Map.groupBy(
    passwords.flatMap((file) => file.people ?? []),
    ({ email }) => email,
  )
  const accounts = (world.accounts ?? []).map((account): AccountSummary => {
    const same = knownAccounts.get(account.username)?.find((one) => (one.id ?? account.id) === account.id)
    const tester = apps.some(({ instagramTesters = {} }) => instagramTesters[account.username] === 'accepted')
    return { username: account.username, ...passwordIn(account, same), tester }
  })
  const people = (world.people ?? []).map((person): PersonSummary => {
    const same = knownPeople.get(person.email)?.[0]
    return { email: person.email, ...passwordIn(person, same) }
  })
  const developers = people.filter(({ email }) => apps.some(({ roles = {} }) => roles[email] !== undefined))
  return { logins: summarizeLogins(world), accounts, developers, people }
}

/** Whom to sign in as with a login, if anybody; with Facebook Login that is a person. */
export function whoSignsIn(summary: WorldSummary, login: Login): { username?: string; password?: string } {
  const { username } = summary.logins[login] ?? {}
  if (username === undefined) return {}
  const who =
    login === 'facebook'
      ? summary.people.find(({ email }) => email === username)
      : summary.accounts.find((account) => account.username === username)
  return { username, ...(who?.password === undefined ? {} : { password: who.password }) }
}

function passwordIn(...entries: readonly ({ readonly password?: string | undefined } | undefined)[]): {
  password?: string
} {
  const password = entries.find((entry) => entry?.password !== undefined)?.password
  return password === undefined ? {} : { password }
}
