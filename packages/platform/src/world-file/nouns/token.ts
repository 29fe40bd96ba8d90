import { type Login, tokenKinds } from '@darkroom/contract'
import { hashSecret } from '../../world/hash.ts'
import { endOf, storeAccessTokenRow } from '../../world/records/tokens/access-tokens.ts'
import type { AccessTokenRow } from '../../world/store/schema.ts'
import type { World } from '../../world/world.ts'
import { entering, expectKeys } from '../keys/entering.ts'
import type { EntryOf } from '../keys/key.ts'
import { WorldFileError } from '../world-file-error.ts'
import type { Noun } from './noun.ts'

export const tokenKeys = {
  /** Its text, as the app holds it. */
  token: { is: 'tokenText', readOnly: true, example: 'IGQVJexample' },
  /** The SHA-256 that Darkroom stored of it, in place of `token`. */
  hash: { is: 'tokenHash', example: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg' },
  /** Which kind it is; each login has its own. */
  kind: { is: 'tokenKind', needed: true, example: 'longLived' },
  /** Name or id of the Page that a Page token speaks for. */
  page: { is: 'label', example: 'Mira Prints' },
  /** When it was issued or last refreshed. */
  issuedAt: { is: 'moment', otherwise: "the world's date", example: '2024-10-01T09:30:00Z' },
  /** When it ends, or `never`. */
  expiresAt: { is: 'ending', otherwise: "after the kind's lifetime", example: '2024-12-01T09:30:00Z' },
  /** When the session behind it was ended. */
  invalidatedAt: { is: 'moment', otherwise: 'it was not', example: '2024-10-15' },
  /** What ended it. */
  invalidatedBy: { is: 'invalidation', default: 'password', example: 'privacy' },
} as const

/** An access token: its text, or the SHA-256 Darkroom stored of it. */
export interface TokenEntry extends EntryOf<typeof tokenKeys> {}

export const token: Noun = { keys: tokenKeys, either: ['token', 'hash'] }

/**
 * Stores a token.
 *
 * @param grant Its grant; `name` is what to call that at the beginning of a sentence.
 * @param pageId Finds a Page by its name or id.
 * @throws WorldFileError
 */
export function loadToken(
  world: World,
  grant: { readonly id: string; readonly login: Login; readonly name: string },
  entry: TokenEntry,
  pageId: (named: string) => string,
): void {
  const { login, name } = grant
  expectKeys(`A token of ${withSmallLetter(name)}`, tokenKeys, entry)
  const { kind, page, expiresAt, invalidatedAt } = entry
  const issuedAt = entry.issuedAt?.getTime() ?? world.clock.now()
  const hash = entry.hash ?? (entry.token === undefined ? undefined : hashSecret(entry.token))
  if (hash === undefined) throw new WorldFileError(`${name} has a token without text. Give its token or its hash.`)
  if (!Object.hasOwn(tokenKinds[login], kind))
    throw new WorldFileError(`${name} has a token of the kind ${kind}, which ${login} has not. Change one of the two.`)
  if ((kind === 'page') !== (page !== undefined))
    throw new WorldFileError(
      page === undefined
        ? `${name} has a Page's token without page. Give the name or id of the Page.`
        : `${name} has a token of the kind ${kind} with the page ${page}. Take that out.`,
    )
  entering(`A token of ${withSmallLetter(name)}`, () =>
    storeAccessTokenRow(world, {
      hash,
      grantId: grant.id,
      kind,
      pageId: page === undefined ? null : pageId(page),
      issuedAt,
      expiresAt:
        expiresAt === undefined ? endOf(login, kind, issuedAt) : expiresAt === 'never' ? null : expiresAt.getTime(),
      invalidatedAt: invalidatedAt?.getTime() ?? null,
      invalidatedBy: invalidatedAt === undefined ? null : (entry.invalidatedBy ?? tokenKeys.invalidatedBy.default),
    }),
  )
}

function withSmallLetter(name: string): string {
  return name.replace(/^T/, 't')
}

/** Reads a token back. @param pageCalls What Pages are called, by id. */
export function saveToken(row: AccessTokenRow, pageCalls: ReadonlyMap<string, string>): TokenEntry {
  const { hash, kind, pageId, issuedAt, expiresAt, invalidatedAt, invalidatedBy } = row
  return {
    hash,
    kind,
    page: pageId === null ? undefined : (pageCalls.get(pageId) ?? pageId),
    issuedAt: new Date(issuedAt),
    expiresAt: expiresAt === null ? 'never' : new Date(expiresAt),
    invalidatedAt: invalidatedAt === null ? undefined : new Date(invalidatedAt),
    invalidatedBy: invalidatedBy ?? undefined,
  }
}
