import type { Context } from '../context.ts'
import type { Call } from '../http/call.ts'
import type { CallOptions } from '../options.ts'
import { askToken } from './ask-token.ts'
import type { Token } from './token.ts'

/** `POST api.instagram.com/oauth/access_token`: a code for a short-lived token. Sent once: a code is good once. */
export function exchangeCode(context: Context, code: string, options: CallOptions): Promise<Token> {
  return askToken(context, {
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
export function exchangeLongLived<T extends Token>(context: Context, token: T, options: CallOptions = {}): Promise<T> {
  const call: Call = {
    method: 'GET',
    host: 'graph.instagram.com',
    path: '/access_token',
    query: {
      client_secret: context.appSecret,
      grant_type: 'ig_exchange_token',
      access_token: token.accessToken,
    },
    ...options,
  }
  return askToken(context, call, token) as Promise<T>
}
