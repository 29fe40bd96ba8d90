import type { AccessTokenKind, Login } from '@darkroom/contract'
import { refreshableAfter } from '../from-contract/facts.ts'

/**
 * An access token and what is known about it: a frozen object. Its text is in `accessToken`, which is not enumerable: `JSON.stringify`,
 * `console.log` and spreading leave it out. Use `serializeToken` to store a token.
 *
 * Moments are Unix milliseconds.
 *
 * @example
 * import { createToken, type Token } from '@darkroom/client/instagram'
 * const token: Token = createToken({ login: 'instagram', kind: 'longLived', accessToken: 'IGAAexample', issuedAt: 0, expiresAt: 5_184_000_000 })
 * JSON.stringify(token).includes('IGAAexample') // => false
 * token.accessToken // => 'IGAAexample'
 */
export interface Token<L extends Login = Login> {
  readonly login: L
  readonly kind: AccessTokenKind
  /** The text of the token. Whoever has it can act for the person. */
  readonly accessToken: string
  /** The person's app-scoped id. Other apps see other ids. */
  readonly id?: string | undefined
  /** The professional account's id (17841...), which webhooks and publishing use. */
  readonly userId?: string | undefined
  /** For a Page token: the id of the Page. */
  readonly pageId?: string | undefined
  readonly username?: string | undefined
  /** What the person granted. Undefined if the platform did not say. */
  readonly permissions?: readonly string[] | undefined
  /** What was asked for but not granted. Undefined if the platform did not say. */
  readonly missing?: readonly string[] | undefined
  readonly issuedAt: number
  /** When it expires. Undefined if it does not expire. */
  readonly expiresAt?: number | undefined
  /** The earliest moment that it can be refreshed. Undefined if it never can. */
  readonly refreshableAt?: number | undefined
  /** When it should be refreshed: halfway through its life, which leaves time to retry. */
  readonly refreshBy?: number | undefined
  /** Facebook Login: until when the app can read the person's data unless they sign in again. */
  readonly dataAccessExpiresAt?: number | undefined
}

/** What `createToken` takes: a token without the dates that it calculates. */
export type TokenFacts<L extends Login = Login> = Omit<Token<L>, 'refreshableAt' | 'refreshBy'>

/** The logins that tokens are of. */
export const logins: readonly unknown[] = ['basic-display', 'instagram', 'facebook'] satisfies Login[]

/** Milliseconds after which a token can be refreshed, and a minute more, since nobody's clock is exact. */
const refreshableFrom = refreshableAfter * 1000 + 60_000

/** A token of facts that are known to be right. */
export function makeToken<L extends Login>({ accessToken, ...shown }: TokenFacts<L>): Token<L> {
  const { login, kind, issuedAt, expiresAt } = shown
  if (kind === 'longLived' && login !== 'facebook' && expiresAt !== undefined) {
    const refreshBy = Math.round((issuedAt + expiresAt) / 2)
    Object.assign(shown, { refreshableAt: issuedAt + refreshableFrom, refreshBy })
  }
  return Object.freeze(Object.defineProperty(shown, 'accessToken', { value: accessToken })) as Token<L>
}
