import { methodOf } from '../../base/request/method.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { shown } from '../../base/shown.ts'
import type { Call } from '../../call.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import { appToken } from '../../identity/app-token.ts'
import type { TokenReply } from '../token-reply.ts'
import { type CodeReply, exchangeCode } from './exchange-code.ts'
import { exchangeToken } from './exchange-token.ts'
import { readClient } from './read-client.ts'

const rule = 'tokens/facebook/token-endpoint'

/** `graph.facebook.com/oauth/access_token`, by GET or POST: a code, or another token, for a token. @throws Refusal */
export function answerFacebookToken(call: Call, parameters: Parameters): TokenReply | CodeReply | Promise<CodeReply> {
  checkMethod(methodOf(call, parameters))
  const grantType = parameters.get('grant_type') || 'authorization_code'
  const exchange = grants[grantType]
  if (exchange === undefined || !Object.hasOwn(grants, grantType)) throw unknownGrantType(grantType)
  return exchange(call, parameters)
}

type Exchange = (call: Call, parameters: Parameters) => ReturnType<typeof answerFacebookToken>

const grants: Readonly<Record<string, Exchange>> = {
  authorization_code: (call, parameters) => exchangeCode(call.context.world, codeClient(call, parameters), parameters),
  fb_exchange_token: (call, parameters) => exchangeToken(call.context.world, clientOf(call, parameters), parameters),
  client_credentials: (call, parameters) => ({
    access_token: appToken(clientOf(call, parameters)),
    token_type: 'bearer',
  }),
}

/** That a code verifier stands in place of the secret is assumed; a code without a challenge refuses it. */
function codeClient(call: Call, parameters: Parameters): ReturnType<typeof readClient> {
  const secretOptional = (parameters.get('code_verifier') ?? '') !== ''
  return readClient(call.context.world, call.request, parameters, { secretOptional })
}

function clientOf(call: Call, parameters: Parameters): ReturnType<typeof readClient> {
  return readClient(call.context.world, call.request, parameters)
}

function checkMethod(method: string): void {
  if (method === 'get' || method === 'post') return
  throw facebookRefusal(
    'unsupportedRequest',
    { rule, parameter: 'method', received: method, expected: 'get or post', fix: 'Send a GET or a POST request.' },
    { method },
  )
}

function unknownGrantType(given: string): Error {
  return facebookRefusal('invalidGrantType', {
    rule,
    parameter: 'grant_type',
    received: shown(given),
    expected: 'none or authorization_code for a code, fb_exchange_token, client_credentials',
    fix: 'Leave grant_type out for a code. ig_exchange_token and ig_refresh_token belong to graph.instagram.com.',
  })
}
