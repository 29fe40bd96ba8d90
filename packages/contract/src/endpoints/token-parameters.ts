import type { Evidence } from '../evidence.ts'
import type { Parameter } from '../operations/operation.ts'

const businessLoginPage: Evidence = {
  documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
}
const longLivedPage: Evidence = { documented: '/docs/instagram-platform/reference/access_token' }
const refreshPage: Evidence = { documented: '/docs/instagram-platform/reference/refresh_access_token' }
const manualFlowPage: Evidence = { documented: '/docs/facebook-login/guides/advanced/manual-flow' }
const getLongLivedPage: Evidence = { documented: '/documentation/facebook-login/guides/access-tokens/get-long-lived' }
const oidcPage: Evidence = { documented: '/documentation/facebook-login/guides/advanced/oidc-token' }
const debuggingPage: Evidence = { documented: '/docs/facebook-login/guides/access-tokens/debugging' }

type Parameters = Readonly<Record<string, Parameter>>

/** An authorization code for a short-lived token, on Instagram's side. */
export const codeParameters = {
  client_id: { type: 'string', required: true, evidence: businessLoginPage },
  client_secret: { type: 'string', required: true, evidence: businessLoginPage },
  grant_type: { type: 'string', required: true, enum: 'codeGrantType', evidence: businessLoginPage },
  redirect_uri: { type: 'url', required: true, evidence: businessLoginPage },
  code: { type: 'string', required: true, evidence: businessLoginPage },
} as const satisfies Parameters

/** A short-lived token for a long-lived one. */
export const longLivedParameters = {
  grant_type: { type: 'string', required: true, enum: 'longLivedGrantType', evidence: longLivedPage },
  client_secret: { type: 'string', required: true, evidence: longLivedPage },
} as const satisfies Parameters

/** A long-lived token for the next. */
export const refreshParameters = {
  grant_type: { type: 'string', required: true, enum: 'refreshGrantType', evidence: refreshPage },
} as const satisfies Parameters

/** Whatever graph.facebook.com makes a token of: a code, a short-lived token, an app's own id and secret. */
export const facebookTokenParameters = {
  grant_type: {
    type: 'string',
    required: 'there is no code',
    enum: 'facebookGrantType',
    evidence: getLongLivedPage,
  },
  client_id: { type: 'string', required: true, evidence: manualFlowPage },
  client_secret: { type: 'string', required: 'there is no code_verifier', evidence: manualFlowPage },
  redirect_uri: { type: 'url', required: 'there is a code', evidence: manualFlowPage },
  code: { type: 'string', required: 'grant_type is absent or authorization_code', evidence: manualFlowPage },
  code_verifier: { type: 'string', evidence: oidcPage },
  fb_exchange_token: { type: 'string', required: 'grant_type is fb_exchange_token', evidence: getLongLivedPage },
} as const satisfies Parameters

/** Which token is asked about. */
export const debugParameters = {
  input_token: { type: 'string', required: true, evidence: debuggingPage },
} as const satisfies Parameters
