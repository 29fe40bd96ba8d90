import { findPerson } from '../../world/records/people.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import { claimsOf, idTokenLifetime, issuer } from './claims.ts'
import { signingKey } from './signing-key.ts'

/**
 * The reply to a code whose dialog was asked for `openid`: it includes an id_token, signed with RS256. The flow is documented; the
 * content of the token is assumed.
 */
export async function withIdToken<Reply extends { readonly access_token: string }>(
  world: World,
  code: AuthorizationCode,
  reply: Reply,
): Promise<Reply & { readonly id_token: string }> {
  const now = Math.floor(world.clock.now() / 1000)
  const person = code.personId === null ? undefined : findPerson(world, code.personId)
  const claims = claimsOf(code, person, reply.access_token)
  const jti = world.ids.opaque()
  const { importJWK, SignJWT } = await import('jose')
  const { kid, privateKey } = await signingKey(world)
  const id_token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(code.appId)
    .setSubject(code.scopedId)
    .setIssuedAt(now)
    .setExpirationTime(now + idTokenLifetime)
    .setJti(jti)
    .sign(await importJWK(privateKey, 'RS256'))
  return { ...reply, id_token }
}
