import type { Endpoint } from './endpoint.ts'

/** Windows and tokens. What is read of accounts, people and Pages stands among the operations. */
export const signInEndpoints: readonly Endpoint[] = [
  {
    host: 'www.instagram.com',
    method: 'GET',
    path: '/oauth/authorize',
    logins: ['basic-display', 'instagram'],
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
  },
  {
    host: 'api.instagram.com',
    method: 'GET',
    path: '/oauth/authorize',
    logins: ['basic-display', 'instagram'],
    evidence: { documented: '/docs/instagram-basic-display-api/getting-started' },
  },
  {
    host: 'api.instagram.com',
    method: 'POST',
    path: '/oauth/access_token',
    logins: ['basic-display', 'instagram'],
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
  },
  {
    host: 'graph.instagram.com',
    method: 'GET',
    path: '/access_token',
    logins: ['basic-display', 'instagram'],
    evidence: { documented: '/docs/instagram-platform/reference/access_token' },
  },
  {
    host: 'graph.instagram.com',
    method: 'GET',
    path: '/refresh_access_token',
    logins: ['basic-display', 'instagram'],
    evidence: { documented: '/docs/instagram-platform/reference/refresh_access_token' },
  },
  {
    host: 'www.facebook.com',
    method: 'GET',
    path: '/{version}/dialog/oauth',
    logins: ['facebook'],
    evidence: { documented: '/docs/facebook-login/guides/advanced/manual-flow' },
  },
  {
    host: 'www.facebook.com',
    method: 'GET',
    path: '/.well-known/openid-configuration/',
    logins: ['facebook'],
    evidence: { assumed: 'known for Limited Login by general knowledge; no page seen says what stands in it' },
  },
  {
    host: 'www.facebook.com',
    method: 'GET',
    path: '/.well-known/oauth/openid/jwks/',
    logins: ['facebook'],
    evidence: { assumed: 'the address by general knowledge' },
  },
  {
    host: 'graph.facebook.com',
    method: 'GET',
    path: '/oauth/access_token',
    logins: ['facebook'],
    evidence: { documented: '/docs/facebook-login/guides/advanced/manual-flow' },
  },
  {
    host: 'graph.facebook.com',
    method: 'POST',
    path: '/oauth/access_token',
    logins: ['facebook'],
    evidence: { documented: '/docs/facebook-login/guides/advanced/manual-flow' },
  },
  {
    host: 'graph.facebook.com',
    method: 'GET',
    path: '/debug_token',
    logins: ['facebook'],
    evidence: { documented: '/docs/facebook-login/guides/access-tokens/debugging' },
  },
]
