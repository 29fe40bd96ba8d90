import type { Evidence } from './evidence.ts'

/** A question on which Meta's pages and the live platform (or two of the pages) give different answers. */
export interface Conflict {
  readonly topic: string
  /** What a world of the dialect `documented` does. */
  readonly documented: string
  /** What a world of the dialect `observed`, the default, does. */
  readonly observed: string
  /** `both`: the dialects do not differ, because either is accepted or only one answer has any ground. */
  readonly settled: 'by-dialect' | 'both' | 'not-there-yet'
  /** What the default rests on. */
  readonly evidence: Evidence
}

/** Where Instagram contradicts itself, and how a world decides. */
export const conflicts = {
  authorizeHost: {
    topic: 'Which host has the window of Instagram Login',
    documented: 'www.instagram.com and api.instagram.com',
    observed: 'www.instagram.com; since 2026-08-22 api.instagram.com says that the page is not available',
    settled: 'by-dialect',
    evidence: { observed: 'github.com/diwenne/openreply/pull/27' },
  },
  shortLivedReply: {
    topic: 'The reply to a code exchange of Instagram Login',
    documented: 'wrapped in data[], user_id a string, permissions joined by commas',
    observed: 'flat, user_id a bare number, permissions a list',
    settled: 'by-dialect',
    evidence: { observed: 'several client test-suites; chatwoot and postiz read the flat form' },
  },
  meReply: {
    topic: '/me of Instagram Login',
    documented: 'wrapped in data[]',
    observed: 'flat',
    settled: 'by-dialect',
    evidence: { observed: 'chatwoot and postiz read the flat form' },
  },
  meUserId: {
    topic: 'Whether /me has user_id',
    documented: 'it has',
    observed: 'it has; one report of 2026-01 got an error, a later one of 2026-09 did not',
    settled: 'both',
    evidence: { observed: 'github.com/kevinrivm/vocero-crm/issues/60' },
  },
  shortLivedUserId: {
    topic: 'Which id a code exchange of Instagram Login gives',
    documented: 'the professional account (17841...)',
    observed: 'the app-scoped one, the same as id of /me',
    settled: 'by-dialect',
    evidence: { observed: 'recorded replies of unmodified programs, newer than the pages' },
  },
  facebookButton: {
    topic: 'enable_fb_login',
    documented: 'deprecated 2025-06-14, supported again 2026-02-06, default true',
    observed: 'programs send 0, 1, true and false at all times; all are taken',
    settled: 'both',
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  publishScope: {
    topic: 'instagram_business_content_publish or _publishing',
    documented: 'two pages disagree; _publishing is refused',
    observed: '_publishing is refused',
    settled: 'both',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
  },
  proofForm: {
    topic: 'appsecret_proof over the token, or over token|time',
    documented: 'either page shows another; both are taken',
    observed: 'both are taken',
    settled: 'both',
    evidence: { documented: '/docs/facebook-login/security' },
  },
  deletionReply: {
    topic: 'The reply to a data deletion request',
    documented: 'strict JSON, or the JavaScript literal the page prints; both are taken',
    observed: 'both are taken',
    settled: 'both',
    evidence: { documented: '/docs/development/create-an-app/app-dashboard/data-deletion-callback' },
  },
  deletionExpires: {
    topic: 'Whether a data deletion request says when it expires',
    documented: 'expires, an hour after issued_at in the sample',
    observed: 'no expires',
    settled: 'by-dialect',
    evidence: { observed: 'github.com/bk-rs/facebook-rs, recorded 2021' },
  },
  revokeReply: {
    topic: 'The reply to DELETE /me/permissions',
    documented: 'true',
    observed: '{"success": true}, as other edges answer',
    settled: 'by-dialect',
    evidence: { assumed: 'no recording of this edge' },
  },
  debugTokenAppId: {
    topic: 'data.app_id of debug_token',
    documented: 'a number',
    observed: 'a string',
    settled: 'by-dialect',
    evidence: { observed: 'bk-rs/facebook-apis-rs, recorded 2021-2022' },
  },
  usageKeys: {
    topic: 'Keys of x-app-usage on graph.instagram.com',
    documented: 'call_count, total_time, total_cputime',
    observed: 'call_volume, cpu_time',
    settled: 'by-dialect',
    evidence: { observed: 'raw headers of graph.instagram.com, 2026-04' },
  },
  wrongSecret: {
    topic: 'A wrong secret at api.instagram.com',
    documented: 'no page says',
    observed: 'the sentence about redirect_uri',
    settled: 'both',
    evidence: { observed: "an integrator's incident notes, 2026-06" },
  },
  tokenStatus: {
    topic: 'HTTP status of code 190',
    documented: 'no page of Instagram says; 401 on a sister product',
    observed: '400',
    settled: 'both',
    evidence: { observed: 'github.com/in2code-de/instagram/issues/41' },
  },
  permissionStatus: {
    topic: 'HTTP status of code 10',
    documented: 'no page says',
    observed: '403 on both graph hosts; one client test has 400 for graph.facebook.com',
    settled: 'both',
    evidence: { observed: 'bk-rs/instagram-apis-rs, recorded 2022' },
  },
  codeSentence: {
    topic: 'What a code that cannot be redeemed is told at api.instagram.com',
    documented: 'Matching code was not found or was already used',
    observed: 'a sentence of its own for a used, an expired and a garbled one',
    settled: 'by-dialect',
    evidence: { observed: 'github.com/espresso-dev/instagram-basic-display-php/issues/14' },
  },
  unversionedCalls: {
    topic: 'Which version answers a call without one',
    documented: 'the oldest that is living',
    observed: 'the oldest that is living (decisions/0006)',
    settled: 'both',
    evidence: { documented: '/docs/graph-api/overview' },
  },
  missingToken: {
    topic: 'No access token on graph.instagram.com',
    documented: 'no page says',
    observed: '104, and 2500 on /me, as on graph.facebook.com',
    settled: 'both',
    evidence: { assumed: 'recorded on graph.facebook.com only' },
  },
  unknownAliasStatus: {
    topic: 'HTTP status of code 803',
    documented: 'no page says',
    observed: '404 on graph.facebook.com',
    settled: 'both',
    evidence: { assumed: 'from memory' },
  },
  publishingCap: {
    topic: 'Posts in 24 hours',
    documented: '50',
    observed: '100',
    settled: 'not-there-yet',
    evidence: { observed: "integrators' notes of 2026" },
  },
  sendRate: {
    topic: 'Messages a second',
    documented: '100 and 300, on two pages',
    observed: '100',
    settled: 'not-there-yet',
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  commentWebhook: {
    topic: 'Shape of a comment webhook of Instagram Login',
    documented: 'field and value in the entry itself',
    observed: 'changes[]',
    settled: 'not-there-yet',
    evidence: { observed: "an integrator's note on API v25.0, 2026-08" },
  },
  webhookSecret: {
    topic: 'Which secret signs webhooks of Instagram Login',
    documented: 'the app secret',
    observed: 'the Instagram app secret or the app secret',
    settled: 'not-there-yet',
    evidence: { observed: 'github.com/chatwoot/chatwoot/pull/14280' },
  },
  webhooksInDevelopment: {
    topic: 'Webhooks of an app in development',
    documented: 'none',
    observed: "those of testers' accounts",
    settled: 'not-there-yet',
    evidence: { observed: "an integrator's note on API v25.0, 2026-08" },
  },
} as const

conflicts satisfies Readonly<Record<string, Conflict>>

/** A line of {@link conflicts}. */
export type ConflictName = keyof typeof conflicts
