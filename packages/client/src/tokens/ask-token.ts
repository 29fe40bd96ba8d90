import type { Context } from '../context.ts'
import { malformedReply } from '../errors/api-error.ts'
import type { Call } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { idOf, integerOf, isText, textsOf, unwrap } from '../json-value.ts'
import { isTokenText } from './is-token-text.ts'
import { missingPermissions } from './missing-permissions.ts'
import { makeToken, type Token } from './token.ts'

/** The seconds a first token is taken to live where its reply does not say: Instagram's lives an hour, Facebook's one to two. */
const shortLife = 3600

/**
 * Calls a token endpoint, and makes a token of its reply in each form that is known: flat or wrapped in `data[]`, ids as numbers or
 * strings, permissions as a list, as text with commas, or absent.
 *
 * @param previous The token it is to replace, whose person's it is too; absent: a first token is asked for.
 * @throws ApiError `reply_malformed` naming what is wrong, and nothing of the answer.
 */
export async function askToken(context: Context, call: Call, previous?: Token): Promise<Token> {
  const { now, login } = context
  const startedAt = now()
  // Facebook's long-lived tokens can be without an end.
  const endless = login === 'facebook' ? 0 : undefined
  const {
    access_token: accessToken,
    expires_in = previous ? endless : shortLife,
    user_id,
    permissions: granted,
  } = unwrap(await perform(context, call))
  const id = idOf(user_id)
  const seconds = Number(integerOf(expires_in))
  if (!isTokenText(accessToken)) throw malformedReply(call, 'access_token')
  if (id !== (user_id ?? undefined)) throw malformedReply(call, 'a whole user_id')
  if (!(seconds > 0 || seconds === endless)) throw malformedReply(call, 'expires_in')
  const permissions = textsOf(isText(granted) ? (granted.match(/[^\s,]+/g) ?? []) : granted) ?? previous?.permissions
  return makeToken({
    ...previous,
    login,
    kind: previous ? 'longLived' : 'shortLived',
    accessToken,
    id: id ?? previous?.id,
    permissions,
    missing: missingPermissions(context, permissions),
    issuedAt: now(),
    expiresAt: seconds === endless ? undefined : startedAt + seconds * 1000,
  })
}
