import { changes } from '../changes.ts'
import type { Evidence } from '../evidence.ts'
import type { Parameter } from '../operations/operation.ts'

const businessLoginPage: Evidence = {
  documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
}
const manualFlowPage: Evidence = { documented: '/docs/facebook-login/guides/advanced/manual-flow' }
const forBusinessPage: Evidence = { documented: '/docs/facebook-login/facebook-login-for-business' }
const oidcPage: Evidence = { documented: '/documentation/facebook-login/guides/advanced/oidc-token' }

/** What Instagram's authorization window takes. */
export const windowParameters = {
  client_id: { type: 'string', required: true, evidence: businessLoginPage },
  redirect_uri: { type: 'url', required: true, evidence: businessLoginPage },
  response_type: { type: 'string', required: true, enum: 'responseType', evidence: businessLoginPage },
  scope: { type: { list: 'string' }, required: true, evidence: businessLoginPage },
  state: { type: 'string', evidence: businessLoginPage },
  force_reauth: {
    type: 'boolean',
    logins: ['instagram'],
    since: changes.forceReauth.day,
    evidence: { documented: '/docs/instagram-platform/changelog' },
  },
  enable_fb_login: { type: 'boolean', default: 'true', logins: ['instagram'], evidence: businessLoginPage },
} as const satisfies Readonly<Record<string, Parameter>>

/** What Facebook's Login dialog takes. */
export const dialogParameters = {
  client_id: { type: 'string', required: true, evidence: manualFlowPage },
  redirect_uri: { type: 'url', required: true, evidence: manualFlowPage },
  state: { type: 'string', required: true, evidence: manualFlowPage },
  response_type: { type: 'string', default: 'code', evidence: manualFlowPage },
  scope: { type: { list: 'string' }, evidence: manualFlowPage },
  config_id: { type: 'string', required: 'the app uses Facebook Login for Business', evidence: forBusinessPage },
  auth_type: { type: 'string', evidence: manualFlowPage },
  return_scopes: { type: 'boolean', evidence: manualFlowPage },
  nonce: { type: 'string', required: 'openid is among the scopes', evidence: oidcPage },
  code_challenge: { type: 'string', evidence: oidcPage },
  code_challenge_method: { type: 'string', evidence: oidcPage },
} as const satisfies Readonly<Record<string, Parameter>>
