import type { Evidence } from './evidence.ts'
import type { Day } from './values/day.ts'

/** A day on which the platform's behaviour changed. */
export interface Change {
  readonly day: Day
  readonly what: string
  readonly evidence: Evidence
}

/** The dated changes that Darkroom reproduces. A rule that depends on one asks {@link changed}. */
export const changes = {
  longLivedTokens: {
    day: '2020-01-14',
    what: 'Long-lived tokens and their refresh come to Basic Display',
    evidence: { documented: '/blog/post/2020/01/14' },
  },
  legacyApiEnds: {
    day: '2020-06-29',
    what: 'The API before Basic Display (api.instagram.com/v1) is gone',
    evidence: { documented: '/blog/post/2020/01/14' },
  },
  appScopedIds: {
    day: '2021-06-08',
    what: 'Basic Display is versioned (v11.0) and user ids become app-scoped',
    evidence: { documented: '/docs/instagram-basic-display-api/changelog' },
  },
  offFacebookActivity: {
    day: '2021-06-15',
    what: 'Clearing or turning off off-Facebook activity ends the tokens of Basic Display',
    evidence: { documented: '/docs/instagram-basic-display-api/changelog' },
  },
  privateRefresh: {
    day: '2021-06-30',
    what: 'Tokens of private accounts can be refreshed, their permissions last 90 days, and turning private no longer ends a session',
    evidence: { documented: '/docs/instagram-basic-display-api/changelog' },
  },
  offFacebookActivityPauses: {
    day: '2021-07-15',
    what: 'Off-Facebook activity temporarily does not affect the tokens of Basic Display',
    evidence: { assumed: '/docs/instagram-basic-display-api/changelog says mid-July, but not which day' },
  },
  offFacebookActivityReturns: {
    day: '2021-08-30',
    what: 'Clearing off-Facebook activity ends the tokens of Basic Display again',
    evidence: { documented: '/docs/instagram-basic-display-api/changelog' },
  },
  businessVerification: {
    day: '2023-02-01',
    what: 'Advanced Access to a permission needs a verified business',
    evidence: { documented: '/docs/graph-api/overview/access-levels' },
  },
  windowErrorPage: {
    day: '2024-01-01',
    what: 'The authorization window prints its refusals as a page, no longer as JSON',
    evidence: { assumed: 'JSON is recorded until 2021, a page from 2024-03: github.com/jsmrtn/craftagram/issues/69' },
  },
  instagramLoginLaunches: {
    day: '2024-07-23',
    what: 'Professional accounts can sign in with Instagram itself (scopes business_*)',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  demographicTimeframes: {
    day: '2024-08-19',
    what: 'Demographics take the timeframes this_week and this_month only, in every version',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  basicDisplayEndAnnounced: {
    day: '2024-09-04',
    what: 'The end of Basic Display is announced, for 90 days later',
    evidence: { documented: '/docs/instagram-basic-display-api/changelog' },
  },
  newScopeNames: {
    day: '2024-09-17',
    what: 'Instagram Login takes the scopes instagram_business_*',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  basicDisplayEnds: {
    day: '2024-12-04',
    what: 'Basic Display stops answering',
    evidence: { documented: '/docs/instagram-basic-display-api/getting-started' },
  },
  insightsOfInstagramLogin: {
    day: '2025-01-21',
    what: 'Insights, and their scope, come to Instagram Login',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  oldScopesEnd: {
    day: '2025-01-27',
    what: 'The scopes business_* stop working',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
  },
  forceReauth: {
    day: '2025-06-14',
    what: 'The window takes force_reauth; enable_fb_login and force_authentication are deprecated',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  facebookButtonReturns: {
    day: '2026-02-06',
    what: 'enable_fb_login is supported again, and only decides whether the sign-in page offers Facebook',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  embedsWithoutToken: {
    day: '2026-05-15',
    what: 'Posts can be embedded (/instagram_oembed) without a token',
    evidence: { documented: '/documentation/instagram-platform/oembed' },
  },
  apiWindowEnds: {
    day: '2026-08-22',
    what: 'api.instagram.com no longer shows the window of Instagram Login',
    evidence: { observed: 'github.com/diwenne/openreply/pull/27; the day is that of the report' },
  },
} as const

changes satisfies Readonly<Record<string, Change>>

/** The name of a dated change. */
export type ChangeName = keyof typeof changes

/**
 * Whether a change has happened by a day.
 *
 * @example
 * import { changed } from '@darkroom/contract'
 * changed('basicDisplayEnds', '2024-12-03') // => false
 * changed('basicDisplayEnds', '2024-12-04') // => true
 */
export function changed(name: ChangeName, day: Day): boolean {
  return day >= changes[name].day
}

/**
 * Whether, on a day, Basic Display depends on a person's activity off Meta technologies ("off-Facebook activity" until 2022): clearing it
 * or turning it off ends their tokens, and while it is off they cannot authorize an app.
 *
 * @example
 * import { heedsActivity } from '@darkroom/contract'
 * heedsActivity('2021-06-15') // => true
 * heedsActivity('2021-08-01') // => false
 */
export function heedsActivity(day: Day): boolean {
  const paused = changed('offFacebookActivityPauses', day) && !changed('offFacebookActivityReturns', day)
  return changed('offFacebookActivity', day) && !paused
}
