import { invalidOption } from '../errors/option-error.ts'
import { TokenError } from '../errors/token-error.ts'
import { matches } from '../json-value.ts'
import type { Token } from '../tokens/token.ts'

/** A token's own account, as a path names it. @throws TokenError if it is of none. */
export function accountOf({ login, userId }: Token): string {
  if (userId !== undefined) {
    if (matches(userId, /^\d{1,30}$/)) return userId
    throw invalidOption('userId', 'a string of digits', userId)
  }
  if (login !== 'facebook') return 'me'
  throw new TokenError('token_without_account', 'The token is of no account: choose one with selectAccount.')
}
