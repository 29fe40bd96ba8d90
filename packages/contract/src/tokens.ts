import type { Evidence } from './evidence.ts'
import type { Login } from './logins.ts'

/** What a credential is called, how long it lives and what it looks like. */
export interface TokenKind {
  /** Seconds from issue to expiry; absent if it does not expire by itself. */
  readonly lifetime?: number
  /** What its text begins with. */
  readonly prefix: string
  readonly evidence: Evidence
}

/** Every stored credential. An authorization code is not an access token. */
export type CredentialKind = 'authorizationCode' | AccessTokenKind

/** Access token kinds: those of a person, of a Page, and of a business integration's system user. An app token is `id|secret`, and is not stored. */
export type AccessTokenKind = 'shortLived' | 'longLived' | 'page' | 'systemUser'

/** Credentials by login. Lifetimes in seconds. */
export const tokenKinds = {
  'basic-display': {
    authorizationCode: {
      lifetime: 3600,
      prefix: 'AQ',
      evidence: { documented: '/docs/instagram-basic-display-api/getting-started' },
    },
    shortLived: {
      lifetime: 3600,
      prefix: 'IGQV',
      evidence: { documented: '/docs/instagram-basic-display-api/overview' },
    },
    longLived: {
      lifetime: 5_184_000,
      prefix: 'IGQV',
      evidence: { documented: '/docs/instagram-basic-display-api/guides/long-lived-access-tokens' },
    },
  },
  instagram: {
    authorizationCode: {
      lifetime: 3600,
      prefix: 'AQ',
      evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
    },
    shortLived: {
      lifetime: 3600,
      prefix: 'IGAA',
      evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
    },
    longLived: {
      lifetime: 5_184_000,
      prefix: 'IGAA',
      evidence: { documented: '/docs/instagram-platform/reference/access_token' },
    },
  },
  facebook: {
    authorizationCode: {
      lifetime: 600,
      prefix: 'AQ',
      evidence: { assumed: 'minutes, by general knowledge; no page says how many' },
    },
    shortLived: {
      lifetime: 5400,
      prefix: 'EAA',
      evidence: {
        assumed: 'about one to two hours: /documentation/facebook-login/guides/access-tokens/get-long-lived',
      },
    },
    longLived: {
      lifetime: 5_184_000,
      prefix: 'EAA',
      evidence: { documented: '/documentation/facebook-login/guides/access-tokens/get-long-lived' },
    },
    page: {
      prefix: 'EAA',
      evidence: { documented: '/documentation/facebook-login/guides/access-tokens/get-long-lived' },
    },
    systemUser: {
      prefix: 'EAA',
      evidence: { documented: '/docs/facebook-login/facebook-login-for-business' },
    },
  },
} as const

tokenKinds satisfies Readonly<Record<Login, Partial<Record<CredentialKind, TokenKind>>>>

/**
 * What a credential of a login is like.
 *
 * @throws TypeError when the login has none of that kind.
 * @example
 * import { tokenKind } from '@darkroom/contract'
 * tokenKind('instagram', 'longLived').lifetime // => 5184000
 */
export function tokenKind(login: Login, kind: CredentialKind): TokenKind {
  const kinds: Readonly<Partial<Record<CredentialKind, TokenKind>>> = tokenKinds[login]
  const found = kinds[kind]
  if (found === undefined) throw new TypeError(`${login} has no ${kind}.`)
  return found
}

/** Seconds a long-lived token must be old before it can be refreshed. */
export const refreshableAfter: number = 86_400

/** Seconds for which a private account's grant lasts, since 2021-06-30. */
export const privateGrantLifetime: number = 7_776_000

/** Seconds for which an app may read a person's data on Facebook's side after they last agreed. */
export const dataAccessLifetime: number = 7_776_000

/** Where {@link refreshableAfter}, {@link privateGrantLifetime} and {@link dataAccessLifetime} come from. */
export const lifetimesEvidence: {
  readonly refreshableAfter: Evidence
  readonly privateGrant: Evidence
  readonly dataAccess: Evidence
} = {
  refreshableAfter: { documented: '/docs/instagram-platform/reference/refresh_access_token' },
  privateGrant: { documented: '/docs/instagram-basic-display-api/changelog' },
  dataAccess: { documented: '/docs/facebook-login/guides/access-tokens/debugging' },
}
