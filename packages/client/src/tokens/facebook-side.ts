import type { Context } from '../context.ts'
import { type Call, nameOf } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import type { CallOptions } from '../options.ts'
import { createToken, type Token } from './token.ts'
import { readTokenReply } from './token-reply.ts'

/** How long a person's first token is taken to live where its reply does not say (pages say one to two hours). */
const shortLife = 3_600_000

/** `oauth/access_token`: a code for a person's short-lived token. Sent once, and in a body: secrets stay out of URLs. */
export function exchangeFacebookCode(context: Context, code: string, options: CallOptions): Promise<Token<'facebook'>> {
  const { redirectUri: redirect_uri } = context.options
  return ask(context, 'shortLived', { redirect_uri, code }, false, options)
}

/** `oauth/access_token` with `fb_exchange_token`: a person's short-lived token for one of sixty days. */
export function exchangeFacebookLongLived(
  context: Context,
  token: Pick<Token, 'accessToken'>,
  options: CallOptions,
): Promise<Token<'facebook'>> {
  const form = { grant_type: 'fb_exchange_token', fb_exchange_token: token.accessToken }
  return ask(context, 'longLived', form, true, options)
}

async function ask(
  context: Context,
  kind: 'shortLived' | 'longLived',
  parameters: Readonly<Record<string, string>>,
  repeatable: boolean,
  options: CallOptions,
): Promise<Token<'facebook'>> {
  const { appId: client_id, appSecret: client_secret } = context.options
  const startedAt = context.now()
  const call: Call = {
    method: 'POST',
    host: 'graph.facebook.com',
    path: `/${context.version}/oauth/access_token`,
    form: { client_id, client_secret, ...parameters },
    repeatable,
    ...options,
  }
  const { accessToken, lifetime } = readTokenReply(nameOf(call), (await perform(context, call)).value)
  const life = lifetime ?? (kind === 'shortLived' ? shortLife : undefined)
  return createToken({
    login: 'facebook',
    kind,
    accessToken,
    issuedAt: context.now(),
    ...(life === undefined || life === 0 ? {} : { expiresAt: startedAt + life }),
  })
}
