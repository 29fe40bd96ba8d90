import type { Context } from '../context.ts'
import { exchangeCode, exchangeLongLived } from '../tokens/instagram-side.ts'
import type { Token } from '../tokens/token.ts'
import { orKeep } from './or-keep.ts'
import { arrivalOf, type CodeAnswer, readAnswer } from './read-redirect.ts'
import { type CompleteOptions, receive } from './receive.ts'

/** Code to short-lived to long-lived token, unless a short-lived one is asked for: what Basic Display and Instagram Login have in common. */
export async function completeOnInstagram(
  context: Context,
  redirectUrl: string | URL,
  options: CompleteOptions,
): Promise<Token> {
  const { searchParams } = arrivalOf(redirectUrl, context.redirectUri)
  const answer = readAnswer(searchParams)
  const first = await receive(context, answer, options)
  const short = await exchangeCode(context, (answer as CodeAnswer).code, first)
  if (options.lifetime === 'short') return short
  return orKeep(short, 'long_lived_failed', () => exchangeLongLived(context, short, options))
}
