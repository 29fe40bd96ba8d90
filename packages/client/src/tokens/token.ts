import type { AccessTokenKind, Login } from '@darkroom/contract'
import { refreshableAfter } from '../from-contract/facts.ts'

/**
 * An access token and what is known about it. A frozen record; the text itself is there as `accessToken` and shows neither in
 * `JSON.stringify` nor in `console.log`, nor does it come along when the record is spread. To keep one, `serializeToken` it.
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
  /** The text. Whoever has it can act for the person. */
  readonly accessToken: string
  /** The person's id for this app: app-scoped, other apps know them by others. */
  readonly id?: string | undefined
  /** The professional account's id (17841...): what webhooks name, and what is published to. */
  readonly userId?: string | undefined
  /** With a Page token: the Page. */
  readonly pageId?: string | undefined
  readonly username?: string | undefined
  /** What the person granted; undefined where the platform did not say. */
  readonly permissions?: readonly string[] | undefined
  /** What was asked for and not granted; undefined where the platform did not say. */
  readonly missing?: readonly string[] | undefined
  readonly issuedAt: number
  /** When it dies; undefined: it has no end of its own. */
  readonly expiresAt?: number | undefined
  /** From when on it can be refreshed; undefined: it never can. */
  readonly refreshableAt?: number | undefined
  /** When it should be refreshed: half of its life is left then to try again. */
  readonly refreshBy?: number | undefined
  /** Facebook Login: until when the person's data can be read without their coming back. */
  readonly dataAccessExpiresAt?: number | undefined
}

/** What `createToken` takes: a token without what follows from the rest. */
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
