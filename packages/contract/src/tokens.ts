import type { Evidence } from './evidence.ts'

/** What a credential is called, how long it lives and what it looks like. */
export interface TokenKind {
  /** Seconds from issue to death. */
  readonly lifetime: number
  /** What its text begins with. */
  readonly prefix: string
  readonly evidence: Evidence
}

/** Credentials that Instagram hands out for Basic Display. Lifetimes in seconds. */
export const tokenKinds = {
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
} as const

tokenKinds satisfies Readonly<Record<string, TokenKind>>

/** Access token kinds: the authorization code is none. */
export type AccessTokenKind = Exclude<keyof typeof tokenKinds, 'authorizationCode'>

/** Seconds a long-lived token must be old before it can be refreshed (/docs/instagram-platform/reference/refresh_access_token). */
export const refreshableAfter: number = 86_400

/** Seconds for which a private account's grant lasts, since 2021-06-30 (/docs/instagram-basic-display-api/changelog). */
export const privateGrantLifetime: number = 7_776_000
