import { tokenKind } from '@darkroom/contract'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { graphRefusal } from '../../explain/refusal.ts'
import { authenticateAccount } from '../../identity/authenticate-account.ts'
import { renewAccessToken } from '../../world/records/tokens/access-tokens.ts'
import { checkGrantType } from '../check-grant-type.ts'
import { checkMethod } from '../check-method.ts'
import type { TokenReply } from '../token-reply.ts'
import { checkRefreshable } from './check-refreshable.ts'

/**
 * `GET graph.instagram.com/refresh_access_token`: sixty more days for a long-lived token. Its text stays the same, as has often
 * been seen (github.com/stevenschobert/instafeed.js/issues/747).
 */
export function refreshLongLived(call: Call, parameters: Parameters, text: string | undefined): TokenReply {
  checkMethod(call, parameters, ['get'], graphRefusal)
  checkGrantType(parameters, 'ig_refresh_token')
  const caller = authenticateAccount(call, parameters, text, 'refresh_access_token')
  checkRefreshable(call.context.world, caller.token)
  renewAccessToken(call.context.world, caller.token)
  return {
    access_token: caller.text,
    token_type: 'bearer',
    expires_in: tokenKind(caller.token.login, 'longLived').lifetime ?? 0,
  }
}
