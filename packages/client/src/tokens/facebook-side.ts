import type { Context } from '../context.ts'
import type { Call, Parameters } from '../http/call.ts'
import type { CallOptions } from '../options.ts'
import { askToken } from './ask-token.ts'
import type { Token } from './token.ts'

/** `oauth/access_token`: a code for a person's short-lived token. Sent once: a code is good once. */
export function exchangeFacebookCode(
  context: Context,
  code: string,
  options: CallOptions,
  verifier: string | undefined,
): Promise<Token<'facebook'>> {
  return ask(context, { redirect_uri: context.redirectUri, code, code_verifier: verifier }, options)
}

/** `oauth/access_token` with `fb_exchange_token`: a person's short-lived token for one of sixty days. */
export function exchangeFacebookLongLived(
  context: Context,
  token: Token<'facebook'>,
  options: CallOptions,
): Promise<Token<'facebook'>> {
  return ask(context, { grant_type: 'fb_exchange_token', fb_exchange_token: token.accessToken }, options, token)
}

/** Asks in a body: secrets stay out of URLs. */
function ask(
  context: Context,
  form: Parameters,
  options: CallOptions,
  previous?: Token<'facebook'>,
): Promise<Token<'facebook'>> {
  const call: Call = {
    method: 'POST',
    host: 'graph.facebook.com',
    path: `/${context.version}/oauth/access_token`,
    form: { client_id: context.appId, client_secret: context.appSecret, ...form },
    repeatable: Boolean(previous),
    ...options,
  }
  return askToken(context, call, previous) as Promise<Token<'facebook'>>
}
