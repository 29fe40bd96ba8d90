import { SignInError, type SignInErrorCode, sentenceOf } from '../errors/sign-in-error.ts'
import { InstagramError } from '../instagram-error.ts'
import type { Token } from '../tokens/token.ts'
import type { AccountChoice } from './account-choice.ts'

/**
 * Runs a step after the code was spent. If it fails, the error has the token that was issued before, so that the app can try
 * the step again.
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
