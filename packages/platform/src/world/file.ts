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

/** A password, or what Darkroom stored of one. */
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
  readonly websiteUrl?: string | undefined
  /** Roles by the developer's e-mail address. */
  readonly roles?: Readonly<Record<string, Role>> | undefined
  readonly basicDisplay?: BasicDisplayEntry | undefined
}

/** What an app set up under Products > Instagram Basic Display. */
export interface BasicDisplayEntry {
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
}

/** A world file that contradicts itself, in words for the person who wrote it. */
export class WorldFileError extends Error {
  override readonly name: string = 'WorldFileError'
}
