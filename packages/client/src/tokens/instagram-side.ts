import type { Context } from '../context.ts'
import type { CallOptions } from '../options.ts'
import { askToken } from './ask-token.ts'
import type { Token } from './token.ts'

/** `POST api.instagram.com/oauth/access_token`: a code for a short-lived token. Sent once: a code is good once. */
export function exchangeCode(context: Context, code: string, options: CallOptions): Promise<Token> {
  return askToken(context, 'shortLived', {
    method: 'POST',
    host: 'api.instagram.com',
    path: '/oauth/access_token',
    form: {
      client_id: context.appId,
      client_secret: context.appSecret,
      grant_type: 'authorization_code',
      redirect_uri: context.redirectUri,
      code,
    },
    ...options,
  })
}

/** `GET graph.instagram.com/access_token`: a short-lived token for a long-lived one. */
export function exchangeLongLived(context: Context, token: Token, options: CallOptions): Promise<Token> {
  const { appSecret: client_secret } = context
  return lengthen(context, '/access_token', { grant_type: 'ig_exchange_token', client_secret }, token, options)
}

/** `GET graph.instagram.com/refresh_access_token`: sixty more days. */
export function refreshLongLived(context: Context, token: Token, options: CallOptions): Promise<Token> {
  return lengthen(context, '/refresh_access_token', { grant_type: 'ig_refresh_token' }, token, options)
}

function lengthen(
  context: Context,
  path: string,
  parameters: Readonly<Record<string, string>>,
  token: Token,
  options: CallOptions,
): Promise<Token> {
  const query = { ...parameters, access_token: token.accessToken }
  const host = 'graph.instagram.com'
  return askToken(context, 'longLived', { method: 'GET', host, path, query, ...options }, token)
}
