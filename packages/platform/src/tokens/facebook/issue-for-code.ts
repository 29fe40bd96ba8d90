import { tokenKind } from '@darkroom/contract'
import { type Configuration, findConfiguration } from '../../world/records/apps/configurations.ts'
import { issueAccessToken, type TokenFor } from '../../world/records/tokens/access-tokens.ts'
import type { AuthorizationCode } from '../../world/records/tokens/authorization-codes.ts'
import type { World } from '../../world/world.ts'
import type { TokenReply } from '../token-reply.ts'

/** The token for a redeemed code: a person's short-lived one, or a system user's if the dialog was opened with such a configuration. */
export function issueForCode(world: World, code: AuthorizationCode): TokenReply | Omit<TokenReply, 'expires_in'> {
  const grant = { id: code.grantId, login: code.login }
  const configuration =
    code.configurationId === null ? undefined : findConfiguration(world, code.appId, code.configurationId)
  if (configuration?.tokenType === 'systemUser') return issueForConfiguration(world, grant, configuration)
  const lifetime = tokenKind('facebook', 'shortLived').lifetime ?? 0
  return reply(issueAccessToken(world, { grant, kind: 'shortLived' }), lifetime)
}

/** A system user's token. It never ends, or ends after 60 days (/docs/facebook-login/facebook-login-for-business). */
export function issueForConfiguration(
  world: World,
  grant: TokenFor['grant'],
  { expires }: Pick<Configuration, 'expires'>,
): TokenReply | Omit<TokenReply, 'expires_in'> {
  if (expires === 0) return reply(issueAccessToken(world, { grant, kind: 'systemUser' }))
  const lifetime = tokenKind('facebook', 'longLived').lifetime ?? 0
  const expiresAt = world.clock.now() + lifetime * 1000
  return reply(issueAccessToken(world, { grant, kind: 'systemUser', expiresAt }), lifetime)
}

function reply(access_token: string): Omit<TokenReply, 'expires_in'>
function reply(access_token: string, expires_in: number): TokenReply
function reply(access_token: string, expires_in?: number): Omit<TokenReply, 'expires_in'> {
  return { access_token, token_type: 'bearer', ...(expires_in === undefined ? {} : { expires_in }) }
}
