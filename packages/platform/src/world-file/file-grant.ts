import type { AccessTokenKind, Login, ScopeName } from '@darkroom/contract'
import type { Invalidation } from '../world/store/schema.ts'

/** What somebody authorized an app to do, by one login. */
export interface GrantEntry {
  /** The app's name or Meta App ID. */
  readonly app: string
  /** Default `basic-display`. */
  readonly login?: Login | undefined
  /** Whose Instagram account, where an account signs in itself. */
  readonly username?: string | undefined
  /** The person's e-mail address, for Facebook Login. */
  readonly person?: string | undefined
  readonly scopes: readonly ScopeName[]
  /** What was asked for and refused. */
  readonly declined?: readonly ScopeName[] | undefined
  /** Names or ids of the Pages that were chosen; absent: all, those to come included. */
  readonly pages?: readonly string[] | undefined
  /** Usernames of the Instagram accounts that were chosen; absent: all, those to come included. */
  readonly accounts?: readonly string[] | undefined
  /** The account's or person's id as this app sees it. */
  readonly appScopedId?: string | undefined
  readonly grantedAt?: Date | undefined
  readonly tokens?: readonly TokenEntry[] | undefined
}

/** An access token: its text, or the SHA-256 Darkroom stored of it. */
export interface TokenEntry {
  readonly token?: string | undefined
  readonly hash?: string | undefined
  readonly kind: AccessTokenKind
  /** Name or id of the Page that a Page token speaks for. */
  readonly page?: string | undefined
  readonly issuedAt?: Date | undefined
  /** Absent: after the kind's lifetime. */
  readonly expiresAt?: Date | 'never' | undefined
  /** When the session behind it was ended. */
  readonly invalidatedAt?: Date | undefined
  /** What ended it. Default `password`. */
  readonly invalidatedBy?: Invalidation | undefined
}
