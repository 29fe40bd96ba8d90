import type { AccountType, PageTaskName } from '@darkroom/contract'
import type { AppEntry } from './file-app.ts'
import type { GrantEntry } from './file-grant.ts'

export type * from './file-app.ts'
export type * from './file-grant.ts'

/**
 * What a world holds, in the shape of a world file. Whatever is left out is made up: ids, secrets, colours.
 *
 * @example
 * import { createPlatform, type WorldFile } from '@darkroom/platform'
 * const file: WorldFile = { accounts: [{ username: 'jayposiris', password: 'safelight' }] }
 * await using platform = createPlatform({ world: file })
 */
export interface WorldFile {
  /** The world's date, from which its clock runs on; absent: as it is, or as `asOf` says, which goes before this. */
  readonly date?: Date | undefined
  readonly people?: readonly PersonEntry[] | undefined
  readonly accounts?: readonly AccountEntry[] | undefined
  readonly pages?: readonly PageEntry[] | undefined
  readonly apps?: readonly AppEntry[] | undefined
  readonly grants?: readonly GrantEntry[] | undefined
}

/** A password, or what Darkroom stored of one. With neither, nobody can sign in; the headless way needs no password. */
interface Credentials {
  readonly password?: string | undefined
  readonly passwordHash?: string | undefined
}

/** Somebody on Facebook: who develops apps, has tasks on Pages, or signs in by Facebook Login. */
export interface PersonEntry extends Credentials {
  readonly email: string
  readonly name: string
  readonly id?: string | undefined
  /** Whether the e-mail address waits to be confirmed. */
  readonly unconfirmed?: boolean | undefined
  /** Whether they must pass a checkpoint before any token of theirs works. */
  readonly checkpointed?: boolean | undefined
}

/** An Instagram account. */
export interface AccountEntry extends Credentials {
  readonly username: string
  readonly id?: string | undefined
  readonly name?: string | undefined
  /** Default `PERSONAL`. */
  readonly type?: AccountType | undefined
  readonly private?: boolean | undefined
  readonly biography?: string | undefined
  readonly website?: string | undefined
  readonly followersCount?: number | undefined
  readonly followsCount?: number | undefined
  /** Whether it must pass a checkpoint before any token of its works. */
  readonly checkpointed?: boolean | undefined
  /** Captions of its pictures, oldest first. */
  readonly pictures?: readonly string[] | undefined
}

/** A Facebook Page. */
export interface PageEntry {
  readonly name: string
  readonly id?: string | undefined
  /** Default `Community`. */
  readonly category?: string | undefined
  readonly followersCount?: number | undefined
  /** Username of the professional account that is linked to it. */
  readonly instagramAccount?: string | undefined
  /** Tasks by the person's e-mail address. */
  readonly roles?: Readonly<Record<string, readonly PageTaskName[]>> | undefined
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
  readonly fix: string
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
