import type { AccountType, AppMode, AppType, InviteState, Role, ScopeName } from '@darkroom/contract'

/**
 * What a world holds, in the shape of a world file. Whatever is left out is made up: ids, secrets, colours.
 *
 * @example
 * import { createPlatform, type WorldFile } from '@darkroom/platform'
 * const file: WorldFile = { accounts: [{ username: 'jayposiris', password: 'safelight' }] }
 * await using platform = createPlatform({ world: file })
 */
export interface WorldFile {
  readonly developers?: readonly DeveloperEntry[] | undefined
  readonly accounts?: readonly AccountEntry[] | undefined
  readonly apps?: readonly AppEntry[] | undefined
  readonly grants?: readonly GrantEntry[] | undefined
}

/** A password, or what Darkroom stored of one. With neither, nobody can sign in; the headless way needs no password. */
interface Credentials {
  readonly password?: string | undefined
  readonly passwordHash?: string | undefined
}

/** Somebody who signs in to the App Dashboard. */
export interface DeveloperEntry extends Credentials {
  readonly email: string
  readonly name: string
  readonly id?: string | undefined
}

/** An Instagram account. */
export interface AccountEntry extends Credentials {
  readonly username: string
  readonly id?: string | undefined
  readonly name?: string | undefined
  /** Default `PERSONAL`. */
  readonly type?: AccountType | undefined
  readonly private?: boolean | undefined
  /** Captions of its pictures, oldest first. */
  readonly pictures?: readonly string[] | undefined
}

/** An app of the App Dashboard. */
export interface AppEntry {
  readonly name: string
  /** Meta App ID. */
  readonly id?: string | undefined
  readonly secret?: string | undefined
  /** Default `consumer`. */
  readonly type?: AppType | undefined
  /** Default `development`. */
  readonly mode?: AppMode | undefined
  readonly contactEmail?: string | undefined
  /** Empty: Add Platform > Website was chosen, and no URL entered yet. */
  readonly websiteUrl?: string | undefined
  /** Roles by the developer's e-mail address. */
  readonly roles?: Readonly<Record<string, Role>> | undefined
  readonly basicDisplay?: BasicDisplayEntry | undefined
}

/** What an app set up under Products > Instagram Basic Display. */
export interface BasicDisplayEntry {
  /** Empty: Set Up was clicked, and the form "Create New App" not saved yet. */
  readonly instagramAppId?: string | undefined
  readonly instagramAppSecret?: string | undefined
  readonly displayName?: string | undefined
  readonly redirectUris: readonly string[]
  readonly deauthorizeUrl?: string | undefined
  readonly dataDeletionUrl?: string | undefined
  readonly approvedScopes?: readonly ScopeName[] | undefined
  /** Instagram Testers by username. */
  readonly testers?: Readonly<Record<string, InviteState>> | undefined
}

/** What an account authorized an app to do. */
export interface GrantEntry {
  /** The app's name or Meta App ID. */
  readonly app: string
  readonly username: string
  readonly scopes: readonly ScopeName[]
  /** The account's id as this app sees it. */
  readonly appScopedId?: string | undefined
  readonly grantedAt?: Date | undefined
  readonly tokens?: readonly TokenEntry[] | undefined
}

/** An access token: its text, or the SHA-256 Darkroom stored of it. */
export interface TokenEntry {
  readonly token?: string | undefined
  readonly hash?: string | undefined
  readonly kind: 'shortLived' | 'longLived'
  readonly issuedAt?: Date | undefined
  readonly expiresAt?: Date | undefined
  /** When a changed password, or a public account turned private, ended the session behind it. */
  readonly invalidatedAt?: Date | undefined
}

/** One mistake in the text of a world file. */
export interface WorldFileProblem {
  /** Counted from 1, as is the column. */
  readonly line: number
  readonly column: number
  /** Which entry, such as `accounts[0].username`; empty: the file as a whole. */
  readonly path: string
  readonly found: string
  readonly expected: string
  readonly mend: string
}

/** A world file that contradicts itself, in words for the person who wrote it. */
export class WorldFileError extends Error {
  override readonly name: string = 'WorldFileError'
  /** The mistakes with their places, in the order of the text; none when the world was given as an object. */
  readonly problems: readonly WorldFileProblem[]

  constructor(message: string, options: ErrorOptions & { readonly problems?: readonly WorldFileProblem[] } = {}) {
    super(message, options)
    this.problems = options.problems ?? []
  }
}
