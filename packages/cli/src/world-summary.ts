import type { AccountEntry, AppEntry, WorldFile } from '@darkroom/platform'
import { isLoopback } from './server/loopback.ts'

/** What a program or a person needs to begin: an app with its secrets, and who can sign in. */
export interface WorldSummary {
  /** The first app that has Instagram Basic Display set up. */
  readonly app?: AppSummary
  readonly accounts: readonly AccountSummary[]
  /** Who can sign in to the App Dashboard. */
  readonly developers: readonly DeveloperSummary[]
}

interface DeveloperSummary {
  readonly email: string
  /** Absent where only a hash of it is stored. */
  readonly password?: string
}

interface AppSummary {
  readonly name: string
  /** Meta App ID and App Secret. */
  readonly id: string
  readonly secret: string
  readonly instagramAppId: string
  readonly instagramAppSecret: string
  /** The redirect URI of the app's own server. */
  readonly redirectUri: string
  readonly redirectUris: readonly string[]
}

export interface AccountSummary {
  readonly username: string
  /** Absent where only a hash of it is stored. */
  readonly password?: string
  /** Whether it may authorize the app while that is in Development Mode. */
  readonly tester: boolean
}

/**
 * Sums up a world.
 *
 * @param passwords Worlds whose passwords are known: a world file, the sample world. A stored world has hashes only.
 */
export function summarize(world: WorldFile, passwords: readonly WorldFile[] = []): WorldSummary {
  const app = world.apps?.find(({ basicDisplay }) => basicDisplay !== undefined)
  const testers = app?.basicDisplay?.testers ?? {}
  const accounts = (world.accounts ?? []).map((account): AccountSummary => {
    const password = account.password ?? passwordOf(account, passwords)
    const tester = testers[account.username] === 'accepted'
    return { username: account.username, ...(password === undefined ? {} : { password }), tester }
  })
  const summary = app === undefined ? undefined : summarizeApp(app)
  const developers = (world.developers ?? []).map(({ email, password }): DeveloperSummary => {
    const known =
      password ?? passwords.flatMap((file) => file.developers ?? []).find((one) => one.email === email)?.password
    return { email, ...(known === undefined ? {} : { password: known }) }
  })
  return { ...(summary === undefined ? {} : { app: summary }), accounts, developers }
}

/** Whom a program is told to sign in as: who may authorize, if anybody. */
export function firstAccount({ accounts }: WorldSummary): AccountSummary | undefined {
  return accounts.find(({ tester }) => tester) ?? accounts[0]
}

function summarizeApp({ name, id, secret, basicDisplay }: AppEntry): AppSummary | undefined {
  const { instagramAppId, instagramAppSecret, redirectUris = [] } = basicDisplay ?? {}
  if (id === undefined || secret === undefined || instagramAppId === undefined || instagramAppSecret === undefined)
    return undefined
  return {
    name,
    id,
    secret,
    instagramAppId,
    instagramAppSecret,
    redirectUri: redirectUris.find(isOwnServer) ?? redirectUris.at(-1) ?? '',
    redirectUris,
  }
}

/** The sample app's first redirect URI is the console's; its own server's is elsewhere. */
function isOwnServer(uri: string): boolean {
  const url = URL.parse(uri)
  return url?.protocol === 'https:' && !isLoopback(url.hostname)
}

function passwordOf({ id, username }: AccountEntry, worlds: readonly WorldFile[]): string | undefined {
  for (const { accounts = [] } of worlds) {
    const known = accounts.find((account) => account.username === username && (account.id ?? id) === id)
    if (known?.password !== undefined) return known.password
  }
  return undefined
}
