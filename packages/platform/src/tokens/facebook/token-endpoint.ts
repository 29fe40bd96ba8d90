import type { Parameters } from '../../base/request/parameters.ts'
import type { Call } from '../../call.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { appToken } from '../../identity/app-token.ts'
import { checkMethod } from '../check-method.ts'
import type { TokenReply } from '../token-reply.ts'
import { checkClient } from './check-client.ts'
import { checkGrantType } from './check-grant-type.ts'
import { type CodeReply, exchangeCode } from './exchange-code.ts'
import { exchangeToken } from './exchange-token.ts'

/** `graph.facebook.com/oauth/access_token`, by GET or POST: a code, or another token, for a token. @throws Refusal */
export function answerFacebookToken(call: Call, parameters: Parameters): TokenReply | CodeReply | Promise<CodeReply> {
  checkMethod(call, parameters, ['get', 'post'], facebookRefusal)
  const { world } = call.context
  const grantType = checkGrantType(parameters)
  // That a code verifier replaces the secret is recorded for desktop apps; it is refused for a code without a challenge.
  const secretOptional = grantType === 'authorization_code' && (parameters.get('code_verifier') ?? '') !== ''
  const app = checkClient(world, call.request, parameters, { secretOptional })
  if (grantType === 'authorization_code') return exchangeCode(world, app, parameters)
  if (grantType === 'fb_exchange_token') return exchangeToken(world, app, parameters)
  return { access_token: appToken(app), token_type: 'bearer' }
}
