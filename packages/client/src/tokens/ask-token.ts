import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import { longLife, shortLife } from '../from-contract/facts.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { tell } from '../http/tell.ts'
import { idOf, integerOf, isText, textsOf, unwrap } from '../json-value.ts'
import { isTokenText } from './is-token-text.ts'
import { missingPermissions } from './missing-permissions.ts'
import { makeToken, type Token } from './token.ts'

/** No token lives for more seconds than ten years have. */
const longestLife = 315_360_000

/**
 * Calls a token endpoint, and makes a token of its reply in each form that is known: flat or wrapped in `data[]`, ids as numbers or
 * strings, permissions as a list, as text with commas, or absent.
 *
 * @param previous The token it is to replace, whose person's it is too; absent: a first token is asked for.
 * A good token is not lost for what only describes it: an odd `user_id` is left out, in place of an odd `expires_in` stands what tokens of
 * its kind have, and the logger is told.
 *
 * @throws ApiError `reply_malformed` where there is no token, without a word of the answer.
 */
export async function askToken(context: Context, call: Call, previous?: Token): Promise<Token> {
  const { now, login, logger } = context
  const startedAt = now()
  const { access_token: accessToken, expires_in, user_id, permissions: granted } = unwrap(await perform(context, call))
  if (!isTokenText(accessToken)) throw malformedReply(call, 'access_token')
  const odd = (what: string): void =>
    tell(() => logger?.warn?.(`A token's reply has an odd ${what}, which was left aside.`))
  const id = idOf(user_id)
  if (id !== (user_id ?? undefined)) odd('user_id')
  const told = integerOf(expires_in) ?? -1
  const isLife = told > 0 && told <= longestLife
  // Facebook's tokens that last can be without an end: 0, or nothing at all.
  const isEndless = previous !== undefined && login === 'facebook' && (expires_in === undefined || told === 0)
  if (!isLife && !isEndless && expires_in !== undefined) odd('expires_in')
  // Where the reply does not say: Facebook's first tokens live an hour or two, those that last are told of when they end.
  const usual = previous === undefined ? shortLife : login === 'facebook' ? undefined : longLife
  const seconds = isLife ? told : isEndless ? undefined : usual
  const permissions = textsOf(isText(granted) ? (granted.match(/[^\s,]+/g) ?? []) : granted) ?? previous?.permissions
  return makeToken({
    ...previous,
    login,
    kind: previous ? 'longLived' : 'shortLived',
    accessToken,
    id: id ?? previous?.id,
    permissions,
    missing: missingPermissions(context, permissions),
    // A clock that fails now must not cost the token.
    issuedAt: attempt(undefined, now) ?? startedAt,
    expiresAt: seconds === undefined ? undefined : startedAt + seconds * 1000,
  })
}
