import { ApiError } from '../errors/api-error.ts'
import { SignInError, type SignInErrorCode } from '../errors/sign-in-error.ts'
import type { Token } from '../tokens/token.ts'

/**
 * A step after the code was spent. Should it fail, the token that there is is not given as if nothing had happened: the error has
 * it, for whoever wants to try again within its life.
 */
export async function orKeep<T>(token: Token, code: SignInErrorCode, step: Promise<T>): Promise<T> {
  try {
    return await step
  } catch (cause) {
    throw cause instanceof ApiError ? new SignInError(code, `${code}: ${cause.message}`, { cause, token }) : cause
  }
}
