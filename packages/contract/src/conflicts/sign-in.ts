import type { Conflict } from './conflict.ts'

/** The window, codes and what an app does around signing in. */
export const signInConflicts = {
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
  wrongSecret: {
    topic: 'A wrong secret at api.instagram.com',
    documented: 'no page says',
    observed: 'the sentence about redirect_uri',
    settled: 'both',
    evidence: { observed: "an integrator's incident notes, 2026-06" },
  },
  codeSentence: {
    topic: 'The answer to a code that cannot be redeemed at api.instagram.com',
    documented: 'Matching code was not found or was already used',
    observed: 'a sentence of its own for a used, an expired and a garbled one',
    settled: 'by-dialect',
    evidence: { observed: 'github.com/espresso-dev/instagram-basic-display-php/issues/14' },
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
} as const

signInConflicts satisfies Readonly<Record<string, Conflict>>
