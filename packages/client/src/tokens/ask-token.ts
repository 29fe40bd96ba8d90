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

/** Ten years in seconds. No token lives longer. */
const longestLife = 315_360_000

/**
 * Calls a token endpoint and creates a token from the reply, which can have any of the known forms: flat or wrapped in `data[]`, ids
 * as numbers or strings, permissions as a list, as text with commas, or absent.
 *
 * A valid token is returned even if a value beside it is not valid: an odd `user_id` is left out, an odd `expires_in` is replaced by the
 * usual lifetime of such tokens, and a warning is logged.
 *
 * @param previous The token that the new one replaces, which belongs to the same person. Absent for a first token.
 * @throws ApiError `reply_malformed` if there is no token. It does not quote the reply.
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
  const expiresIn = integerOf(expires_in) ?? -1
  const isLife = expiresIn > 0 && expiresIn <= longestLife
  // A long-lived Facebook token may never expire: then expires_in is 0 or absent.
  const isEndless = previous !== undefined && login === 'facebook' && (expires_in === undefined || expiresIn === 0)
  if (!isLife && !isEndless && expires_in !== undefined) odd('expires_in')
  // Used if the reply does not say. Facebook's short-lived tokens live for an hour or two, and its replies say when long-lived ones expire.
  const usual = previous === undefined ? shortLife : login === 'facebook' ? undefined : longLife
  const seconds = isLife ? expiresIn : isEndless ? undefined : usual
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
