import type { Configuration } from 'openid-client'
import { hashOf } from '../base/hash.ts'
import { randomText } from '../base/ids.ts'
import type { Context } from '../context.ts'
import type { OidcOptions } from '../options.ts'

/** Signs operators in by an OpenID provider. */
export interface Oidc {
  /** Begins: where to send the browser, and what it has to bring back in a cookie. */
  begin(): Promise<{ readonly url: string; readonly cookie: string }>
  /** Ends: the address that the provider vouches for. @throws OidcRefusal, or what the provider's answer is wrong with. */
  end(callbackUrl: string, cookie: string): Promise<string>
}

/** Somebody who signed in at the provider, and must not sign in here. */
export class OidcRefusal extends Error {
  override readonly name = 'OidcRefusal'
}

/** Where people come back to from the provider: what has to be registered there. */
export function oidcCallbackOf({ publicUrl }: Pick<Context, 'publicUrl'>): string {
  return `${publicUrl}/admin/oidc/callback`
}

/**
 * The authorization code flow with PKCE. `state`, `nonce` and the verifier are derived from one random value in the browser's cookie, so
 * that nothing is stored and any process can end what another began.
 */
export function createOidc(context: Pick<Context, 'publicUrl' | 'random'>, options: OidcOptions): Oidc {
  const callback = oidcCallbackOf(context)
  let found: Promise<Configuration> | undefined
  /** The provider is asked at the first sign-in: connect starts without it. */
  const configuration = (): Promise<Configuration> =>
    (found ??= discover(options).catch((error: unknown) => {
      found = undefined
      throw error
    }))

  return {
    begin: async () => {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client')
      const cookie = randomText(context.random, 32)
      const { state, nonce, verifier } = derived(cookie)
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, cookie }
    },
    end: async (callbackUrl, cookie) => {
      const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client')
      const { state, nonce, verifier } = derived(cookie)
      const config = await configuration()
      const tokens = await authorizationCodeGrant(config, new URL(callbackUrl), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new OidcRefusal('The provider gave no ID token.')
      const about =
        claims['email'] === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims
      const { email, email_verified: isVerified } = about
      if (typeof email !== 'string' || isVerified !== true)
        throw new OidcRefusal('The provider does not vouch for an address of this account.')
      const allowed = options.allow.map((each) => each.toLowerCase())
      if (!allowed.includes(email.toLowerCase())) throw new OidcRefusal(`${email} is not among the allowed addresses.`)
      return email.toLowerCase()
    },
  }
}

async function discover({ issuer, clientId, clientSecret, fetch }: OidcOptions): Promise<Configuration> {
  const { allowInsecureRequests, customFetch, discovery } = await import('openid-client')
  const url = new URL(issuer)
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  return discovery(url, clientId, clientSecret.reveal(), undefined, {
    timeout: 10,
    ...(isHere && url.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}),
    ...(fetch === undefined ? {} : { [customFetch]: fetch as never }),
  })
}

function derived(cookie: string): { readonly state: string; readonly nonce: string; readonly verifier: string } {
  return {
    state: hashOf(`state ${cookie}`),
    nonce: hashOf(`nonce ${cookie}`),
    verifier: hashOf(`verifier ${cookie}`),
  }
}
