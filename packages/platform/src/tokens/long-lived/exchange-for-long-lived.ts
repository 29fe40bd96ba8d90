import { tokenKind } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { graphRefusal } from '../../explain/refusal.ts'
import { authenticateAccount } from '../../identity/authenticate-account.ts'
import { issueAccessToken } from '../../world/records/tokens/access-tokens.ts'
import { checkGrantType } from '../check-grant-type.ts'
import { checkMethod } from '../check-method.ts'
import type { TokenReply } from '../token-reply.ts'
import { checkExchangeable } from './check-exchangeable.ts'
import { checkSecretOfToken } from './check-secret-of-token.ts'
import { readSecret } from './read-secret.ts'

/** `GET graph.instagram.com/access_token`: a short-lived token for a long-lived one. The short-lived one stays valid. @throws Refusal */
export function exchangeForLongLived(call: Call, parameters: Parameters, text: string | undefined): TokenReply {
  checkMethod(call, parameters, ['get'], graphRefusal)
  checkGrantType(parameters, 'ig_exchange_token')
  const { world } = call.context
  const secret = readSecret(world, parameters)
  const { token } = authenticateAccount(call, parameters, text, 'access_token')
  checkSecretOfToken(world, secret, token)
  checkExchangeable(world, token)
  return {
    access_token: issueAccessToken(world, { grant: { id: token.grantId, login: token.login }, kind: 'longLived' }),
    token_type: 'bearer',
    expires_in: tokenKind(token.login, 'longLived').lifetime ?? 0,
  }
}
