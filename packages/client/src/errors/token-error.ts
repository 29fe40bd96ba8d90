import { InstagramError } from '../instagram-error.ts'

/** Why a token was not used or not refreshed. */
export type TokenErrorCode =
  | 'token_malformed'
  | 'token_of_another_login'
  | 'token_without_account'
  | 'token_ended'
  | 'refresh_too_early'
  | 'refresh_too_late'
  | 'refresh_impossible'

/**
 * A token that cannot be used for this. Thrown before anything is sent.
 *
 * @example
 * import { parseToken, TokenError } from '@darkroom/client/instagram'
 * const attempt = (): unknown => { try { return parseToken('{}') } catch (error) { return error } }
 * const error = attempt()
 * error instanceof TokenError && error.code // => 'token_malformed'
 */
export class TokenError extends InstagramError<TokenErrorCode> {
  override readonly name = 'TokenError'
  /** When to try again, in Unix milliseconds. Undefined if it will never work. */
  declare readonly at: number | undefined

  /** @param message Absent: a sentence about the code. */
  constructor(code: TokenErrorCode, message: string = sentences[code], details?: { readonly at?: number }) {
    super(code, message, details)
  }
}

const sentences: Readonly<Record<TokenErrorCode, string>> = {
  token_malformed: 'This is not a token.',
  token_of_another_login: 'The token belongs to another login.',
  token_without_account: 'The token does not belong to an account.',
  token_ended: 'The token has expired: the person has to authorize again.',
  refresh_too_early: 'The token cannot be refreshed yet.',
  refresh_too_late: 'The token has expired and cannot be refreshed: the person has to authorize again.',
  refresh_impossible: 'The token cannot be refreshed.',
}
