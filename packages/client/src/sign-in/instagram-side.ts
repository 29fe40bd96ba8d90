import type { Context } from '../context.ts'
import { SignInError } from '../errors/sign-in-error.ts'
import { exchangeCode, exchangeLongLived } from '../tokens/instagram-side.ts'
import type { Token } from '../tokens/token.ts'
import { orKeep } from './or-keep.ts'
import { type CompleteOptions, receive } from './receive.ts'

/** Code to short-lived to long-lived token: what Basic Display and Instagram Login have in common. */
export async function completeOnInstagram(
  context: Context,
  callbackUrl: string | URL,
  options: CompleteOptions,
): Promise<Token> {
  const callback = await receive(context, callbackUrl, options)
  // Tokens in a fragment are Facebook's.
  if (callback.kind !== 'code') throw new SignInError('callback_incomplete')
  const short = await exchangeCode(context, callback.code, options)
  return orKeep(short, 'long_lived_failed', exchangeLongLived(context, short, options))
}
