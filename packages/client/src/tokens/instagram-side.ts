import type { InstagramSideLogin } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { type Call, nameOf } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import type { CallOptions } from '../options.ts'
import { createToken, type Token, type TokenFacts } from './token.ts'
import { missingOf, readTokenReply, type TokenReply } from './token-reply.ts'

/** What the short-lived token's reply leaves out (/docs/instagram-platform/instagram-api-with-instagram-login/business-login). */
const shortLife = 3_600_000

/** `POST api.instagram.com/oauth/access_token`: a code for a short-lived token. Sent once: a code is good once. */
export async function exchangeCode(
  context: Context,
  login: InstagramSideLogin,
  code: string,
  options: CallOptions,
): Promise<Token> {
  const { appId, appSecret, redirectUri } = context.options
  const startedAt = context.now()
  const form = {
    client_id: appId,
    client_secret: appSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code,
  }
  const path = '/oauth/access_token'
  const call: Call = { method: 'POST', host: 'api.instagram.com', path, form, repeatable: false, ...options }
  const { accessToken, id, permissions, lifetime = shortLife } = await replyOf(context, call)
  return createToken({
    login,
    kind: 'shortLived',
    accessToken,
    id,
    permissions,
    missing: missingOf(context, permissions),
    issuedAt: context.now(),
    expiresAt: startedAt + lifetime,
  })
}

/** `GET graph.instagram.com/access_token`: a short-lived token for a long-lived one. */
export function exchangeLongLived(context: Context, token: Token, options: CallOptions): Promise<Token> {
  const { appSecret: client_secret } = context.options
  return lengthen(context, '/access_token', { grant_type: 'ig_exchange_token', client_secret }, token, options)
}

/** `GET graph.instagram.com/refresh_access_token`: sixty more days. */
export function refreshLongLived(context: Context, token: Token, options: CallOptions): Promise<Token> {
  return lengthen(context, '/refresh_access_token', { grant_type: 'ig_refresh_token' }, token, options)
}

async function lengthen(
  context: Context,
  path: string,
  parameters: Readonly<Record<string, string>>,
  token: Token,
  options: CallOptions,
): Promise<Token> {
  const startedAt = context.now()
  const call: Call = {
    method: 'GET',
    host: 'graph.instagram.com',
    path,
    query: { ...parameters, access_token: token.accessToken },
    repeatable: true,
    ...options,
  }
  const { accessToken, lifetime, permissions = token.permissions } = await replyOf(context, call)
  if (lifetime === undefined) {
    throw new ApiError('reply_malformed', `${nameOf(call)} was answered without expires_in.`, { request: nameOf(call) })
  }
  const facts: TokenFacts = {
    ...token,
    kind: 'longLived',
    accessToken,
    permissions,
    missing: missingOf(context, permissions),
    issuedAt: context.now(),
    expiresAt: startedAt + lifetime,
  }
  return createToken(facts)
}

async function replyOf(context: Context, call: Call): Promise<TokenReply> {
  const { value } = await perform(context, call)
  return readTokenReply(nameOf(call), value)
}
