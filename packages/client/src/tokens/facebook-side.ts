import type { Context } from '../context.ts'
import type { CallOptions } from '../options.ts'
import { askToken } from './ask-token.ts'
import type { Token } from './token.ts'

/** `oauth/access_token`: a code for a person's short-lived token. Sent once, and in a body: secrets stay out of URLs. */
export function exchangeFacebookCode(context: Context, code: string, options: CallOptions): Promise<Token<'facebook'>> {
  return ask(context, { redirect_uri: context.redirectUri, code }, undefined, options)
}

/** `oauth/access_token` with `fb_exchange_token`: a person's short-lived token for one of sixty days. */
export function exchangeFacebookLongLived(
  context: Context,
  token: Token<'facebook'>,
  options: CallOptions,
): Promise<Token<'facebook'>> {
  const form = { grant_type: 'fb_exchange_token', fb_exchange_token: token.accessToken }
  return ask(context, form, token, options)
}

async function ask(
  context: Context,
  parameters: Readonly<Record<string, string>>,
  previous: Token<'facebook'> | undefined,
  options: CallOptions,
): Promise<Token<'facebook'>> {
  const { version, appId: client_id, appSecret: client_secret } = context
  const token = await askToken(
    context,
    previous === undefined ? 'shortLived' : 'longLived',
    {
      method: 'POST',
      host: 'graph.facebook.com',
      path: `/${version}/oauth/access_token`,
      form: { client_id, client_secret, ...parameters },
      repeatable: previous !== undefined,
      ...options,
    },
    previous,
  )
  return token as Token<'facebook'>
}
