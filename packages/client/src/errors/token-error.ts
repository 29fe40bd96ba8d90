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
 * A token that cannot be used as asked, told before the network was.
 *
 * @example
 * import { parseToken, TokenError } from '@darkroom/client/instagram'
 * const attempt = (): unknown => { try { return parseToken('{}') } catch (error) { return error } }
 * const error = attempt()
 * error instanceof TokenError && error.code // => 'token_malformed'
 */
export class TokenError extends InstagramError<TokenErrorCode> {
  override readonly name = 'TokenError'
  /** When it can be tried again, Unix milliseconds; undefined where it never can. */
  declare readonly at: number | undefined
}
