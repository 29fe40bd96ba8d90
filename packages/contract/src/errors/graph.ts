import { reported } from '../evidence.ts'
import { appStateErrors } from './app-states.ts'
import type { PlatformError } from './error.ts'

/**
 * Refusals of graph.instagram.com: `{"error": {"message", "type", "code", "error_subcode"?, "fbtrace_id"}}`. Token errors are
 * OAuthException 190 without a subcode, everything else IGApiException (bk-rs/instagram-apis-rs, recorded).
 */
export const graphErrors = {
  ...appStateErrors,
  tokenUnreadable: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message: 'Invalid OAuth access token - Cannot parse access token',
    earlier: {
      until: '2021-01-01',
      message: 'Invalid OAuth access token.',
      evidence: {
        observed:
          'recorded 2020-01-24: Kit/instagram_basic_display, profile_failed.yml; the day of the change is assumed',
      },
    },
    when: 'the access token is garbled, unknown, or of another host',
    evidence: { observed: 'bk-rs/instagram-apis-rs, recorded 2022' },
  },
  tokenNoAppId: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message: 'Access token does not contain a valid app ID',
    when: 'an app token (id|secret) was sent, which is for graph.facebook.com',
    evidence: reported,
  },
  tokenExpired: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message: 'Error validating access token: Session has expired on {expired}. The current time is {now}.',
    when: 'the access token is past its lifetime',
    evidence: { observed: 'github.com/chatwoot/chatwoot/issues/12989' },
  },
  sessionInvalidated: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    when: 'password changed, or before 2021-06-30 a public account turned private',
    evidence: { observed: 'github.com/stevenschobert/instafeed.js/issues/747' },
  },
  checkpointed: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message:
      'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
    when: 'the account has to pass a checkpoint first',
    evidence: { assumed: 'as on graph.facebook.com (subcode 459), without the subcode' },
  },
  appNotAuthorized: {
    status: 400,
    code: 190,
    type: 'OAuthException',
    message: 'Error validating access token: The user has not authorized application {appId}.',
    when: 'the person removed the app, or the permissions of a private account ended after 90 days',
    evidence: { assumed: 'the text of subcode 458, App not installed: /docs/graph-api/guides/error-handling' },
  },
  unsupportedRequest: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'Unsupported request - method type: {method}',
    when: 'the catch-all: Basic Display after its end, a token that cannot be exchanged or refreshed, a method an edge lacks',
    evidence: { observed: 'github.com/in2code-de/instagram/issues/41 (2024-12-05)' },
  },
  nonexistingField: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'Tried accessing nonexisting field ({field})',
    when: 'fields names what the node does not have',
    evidence: { observed: 'a recorded body of graph.instagram.com, 2026-04' },
  },
  objectNotFound: {
    status: 400,
    code: 100,
    subcode: 33,
    type: 'IGApiException',
    message:
      "Unsupported {method} request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
    when: 'the id is unknown, or the account behind it did not authorize the app',
    evidence: { observed: 'github.com/jstolpe/blog_code/issues/4' },
  },
  unknownPath: {
    status: 400,
    code: 2500,
    type: 'IGApiException',
    message: 'Unknown path components: {path}',
    when: 'more path than a node and an edge, or something that is no released version in its place',
    evidence: { observed: 'github.com/restfb/restfb/issues/1558' },
  },
  noActiveToken: {
    status: 400,
    code: 2500,
    type: 'IGApiException',
    message: 'An active access token must be used to query information about the current user.',
    when: '/me without an access token',
    evidence: { assumed: 'recorded on graph.facebook.com (2026-08-14); none on graph.instagram.com' },
  },
  tokenRequired: {
    status: 400,
    code: 104,
    type: 'IGApiException',
    message: 'An access token is required to request this resource.',
    when: 'any other path without an access token',
    evidence: { assumed: 'as on graph.facebook.com' },
  },
  permissionMissing: {
    status: 403,
    code: 10,
    type: 'IGApiException',
    message: 'Application does not have permission for this action',
    when: 'the person did not grant the scope a field needs',
    evidence: { observed: 'bk-rs/instagram-apis-rs, recorded 2022' },
  },
  parameterRequired: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'The parameter {name} is required.',
    when: 'a required parameter is absent',
    evidence: { observed: 'answers that public projects recorded or reported: without a prefix, with a full stop' },
  },
  invalidGrantType: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'Invalid grant_type',
    when: 'grant_type is not the one of the endpoint',
    evidence: { assumed: 'no recording' },
  },
  wrongSecret: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'Error validating client secret',
    when: 'client_secret is not that of the app the token was issued to',
    evidence: { observed: "an integrator's incident notes, 2026-06" },
  },
  invalidProof: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'Invalid appsecret_proof provided in the API argument',
    when: 'an appsecret_proof was sent and is not the HMAC of this token under this secret',
    evidence: {
      assumed:
        'recorded on graph.facebook.com as GraphMethodException (github.com/facebook/facebook-python-business-sdk/issues/528); clients rely on both hosts checking',
    },
  },
  invalidParameter: {
    status: 400,
    code: 100,
    type: 'IGApiException',
    message: 'Param {name} must be {expected}',
    when: 'a parameter is not what it has to be',
    evidence: { observed: 'answers that public projects recorded, as on the other host but for the type' },
  },
  fieldsSyntax: {
    status: 400,
    code: 2500,
    type: 'IGApiException',
    message: 'Syntax error "{problem}" at character {position}: {fields}',
    when: 'fields does not follow its grammar',
    evidence: { assumed: 'general Graph API habit' },
  },
} as const

graphErrors satisfies Readonly<Record<string, PlatformError>>

/** A refusal of {@link graphErrors}. */
export type GraphErrorName = keyof typeof graphErrors
