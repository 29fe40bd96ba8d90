import { contextOf } from '../context.ts'
import { invalidOption } from '../errors/option-error.ts'
import { paced } from '../http/pacer.ts'
import { isText } from '../json-value.ts'
import type { CallOptions, NativeOptions, Options } from '../options.ts'
import { type BatchCall, type BatchResult, sendBatch } from '../reading/batch.ts'
import { remember } from '../reading/insides.ts'
import { createReader, type Reader } from '../reading/reader.ts'
import { inspectToken, type TokenInfo } from '../tokens/debug-token.ts'
import { isTokenText } from '../tokens/is-token-text.ts'
import type { Token } from '../tokens/token.ts'
import { sourceOf, type TokenLike } from '../tokens/token-source.ts'
import { facebook } from './rules.ts'

/** A reader of graph.facebook.com, which can also answer many calls in one. */
export interface FacebookReader extends Reader<'facebook'> {
  /** Sends up to fifty calls in one. Each has its own result. Retried after a fault only if all of them can be repeated safely. */
  batch(calls: readonly BatchCall[], options?: CallOptions): Promise<BatchResult[]>
}

/**
 * Asks Facebook about a token: whose it is, for which app, what was granted, and until when.
 *
 * @throws ApiError, OptionError
 * @example
 * import { debugToken } from '@darkroom/client/facebook'
 * const fetch = async () => Response.json({ data: { app_id: '358205879134926', is_valid: true, expires_at: 0, scopes: ['instagram_basic'] } })
 * const info = await debugToken(
 *   { appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic'], fetch },
 *   'EAAexample',
 * )
 * info.expiresAt // => undefined
 */
export async function debugToken(
  options: Options<'facebook'>,
  token: Token<'facebook'> | string,
  call: CallOptions = {},
): Promise<TokenInfo> {
  const text = isText(token) ? token : token?.accessToken
  if (!isTokenText(text)) throw invalidOption('token', 'a token or its text', token)
  return inspectToken(paced(contextOf(facebook, options)), text, call)
}

/**
 * Creates a reader, which makes calls with a token.
 *
 * @example
 * import { createToken, reader } from '@darkroom/client/facebook'
 * const fetch = async (request: Request) => Response.json({ id: new URL(request.url).pathname, followers_count: 12 })
 * const options = { appId: '358205879134926', appSecret: 'app secret', redirectUri: 'https://app.example/auth', scopes: ['instagram_basic' as const], fetch }
 * const token = createToken({ login: 'facebook', kind: 'page', accessToken: 'EAApage', userId: '17841472020051826', issuedAt: 0 })
 * const me = await reader(options, token).me({ fields: ['followers_count'] })
 * me.followers_count // => 12
 */
export function reader(options: Options<'facebook'> | NativeOptions, token: TokenLike<'facebook'>): FacebookReader {
  const context = contextOf(facebook, options)
  const source = sourceOf(context, token)
  const whole: FacebookReader = {
    ...createReader(context, source),
    batch: (calls, call) => sendBatch(context, source, calls, call),
  }
  return remember(whole, { context, source })
}
