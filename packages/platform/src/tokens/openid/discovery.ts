import { graphHosts, scopesOf } from '@darkroom/contract'
import type { Hono } from 'hono'
import { addressOn } from '../../base/hosts.ts'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import { issuer } from './claims.ts'
import { signingKey } from './signing-key.ts'

const discovery = '/.well-known/openid-configuration'
const jwks = '/.well-known/oauth/openid/jwks'

/**
 * What OpenID Connect libraries read on www.facebook.com: the endpoints, and the key of id_tokens. All addresses are the real
 * ones, whatever the address of this document, since the issuer is compared as text. The content of both is assumed.
 */
export function openidRoutes(site: Hono<SiteEnv>): void {
  site.get(discovery, (c) => publicJson(c, metadata))
  site.get(jwks, async (c) => {
    const { publicKey } = await signingKey(c.env.call.context.world)
    return publicJson(c, { keys: [publicKey] })
  })
}

function publicJson(c: SiteContext, value: object): Response {
  return c.json(value, 200, { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' })
}

const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/dialog/oauth`,
  token_endpoint: addressOn(graphHosts.facebook, '/oauth/access_token'),
  jwks_uri: `${issuer}${jwks}/`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256', 'plain'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
  scopes_supported: scopesOf('facebook').map(({ name }) => name),
  claims_supported: [
    'iss',
    'aud',
    'sub',
    'iat',
    'exp',
    'jti',
    'nonce',
    'at_hash',
    'name',
    'given_name',
    'family_name',
    'email',
  ],
} as const
