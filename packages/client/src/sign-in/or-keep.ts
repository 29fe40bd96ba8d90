import { SignInError, type SignInErrorCode, sentenceOf } from '../errors/sign-in-error.ts'
import { InstagramError } from '../instagram-error.ts'
import type { Token } from '../tokens/token.ts'
import type { AccountChoice } from './account-choice.ts'

/**
 * A step after the code was spent. Should it fail, the token that there is is not given as if nothing had happened: the error has
 * it, for whoever wants to try again within its life.
 */
export async function orKeep<T>(
  token: Token,
  code: SignInErrorCode,
  step: () => T | Promise<T>,
  choices?: readonly AccountChoice[],
): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    if (cause instanceof SignInError)
      throw cause.token ? cause : new SignInError(cause.code, cause.message, { ...cause, token })
    const words = cause instanceof InstagramError ? cause.message : 'A function of the app failed.'
    throw new SignInError(code, `${sentenceOf(code)} ${words}`, {
      cause: cause instanceof Error ? cause : undefined,
      token,
      choices,
    })
  }
}
