import type { InstagramSideLogin } from '@darkroom/contract'
import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { exchangeCode, exchangeLongLived } from '../tokens/instagram-side.ts'
import type { Token } from '../tokens/token.ts'
import { orKeep } from './or-keep.ts'
import { type CompleteOptions, receive } from './receive.ts'

/** Code to short-lived to long-lived token: what Basic Display and Instagram Login have in common. */
export async function completeOnInstagram(
  context: Context,
  login: InstagramSideLogin,
  callbackUrl: string | URL,
  options: CompleteOptions,
): Promise<Token> {
  const callback = await receive(context, callbackUrl, options)
  if (callback.kind !== 'code') {
    throw new SignInError('callback_incomplete', 'The callback URL has a token in place of a code.')
  }
  const { signal, deadline } = options
  const short = await exchangeCode(context, login, callback.code, { signal, deadline })
  return orKeep(short, 'long_lived_failed', 'There is only a short-lived token', () =>
    exchangeLongLived(context, short, { signal, deadline }),
  )
}
