import type { Dialect } from '@darkroom/contract'
import { answerText } from '../base/answer-text.ts'
import { type OAuthValue, oauthJson, rawNumber } from '../base/json.ts'
import { UnreadBody } from '../base/request/body.ts'
import { withoutBodyForHead } from '../base/request/head.ts'
import type { Call } from '../call.ts'
import { explain } from '../explain/explain.ts'
import { explanationHeader } from '../explain/explanations.ts'
import { oauthRefusal, Refusal } from '../explain/refusal.ts'
import { notHere } from '../explain/wrong-host.ts'
import { exchangeCode, type ShortLivedToken } from './exchange/exchange-code.ts'

/** Headers of api.instagram.com, another stack than the Graph API's (recorded 2020-01-23: Kit/instagram_basic_display). */
export const apiHeaders = {
  'content-type': 'application/json; charset=utf-8',
  vary: 'Accept-Language, Cookie',
  'content-language': 'en',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'private, no-cache, no-store, must-revalidate',
  pragma: 'no-cache',
  expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'x-xss-protection': '0',
}

/** api.instagram.com without the authorization window: `/oauth/access_token`, with or without a trailing slash. */
export async function answerTokenEndpoint(call: Call): Promise<Response> {
  // What Instagram answers at other paths is not recorded. That includes the API before Basic Display (`legacy/`) after its end.
  if (!/^\/+oauth\/access_token\/?$/.test(call.destination.path)) return withoutBodyForHead(call.request, notHere(call))
  return withoutBodyForHead(call.request, await answerExchange(call))
}

async function answerExchange(call: Call): Promise<Response> {
  try {
    const reply = printShortLivedToken(await exchangeCode(call), call.context.world.dialect)
    return answerText(oauthJson(reply), { headers: apiHeaders })
  } catch (error) {
    if (error instanceof UnreadBody) return renderOAuthRefusal(call, unread(error))
    if (error instanceof Refusal) return renderOAuthRefusal(call, error)
    throw error
  }
}

/** Live replies are flat, with a bare number; Meta's page for Instagram Login wraps them and joins the permissions (contract: conflicts.shortLivedReply). */
function printShortLivedToken(token: ShortLivedToken, dialect: Dialect): OAuthValue {
  const { accessToken, userId, professionalId, permissions } = token
  if (permissions === undefined) return { access_token: accessToken, user_id: rawNumber(userId) }
  if (dialect === 'observed') return { access_token: accessToken, user_id: rawNumber(userId), permissions }
  return { data: [{ access_token: accessToken, user_id: professionalId, permissions: permissions.join(',') }] }
}

/** A refusal as api.instagram.com prints it; `code` is the HTTP status. */
export function renderOAuthRefusal(call: Call, refusal: Refusal): Response {
  const { message, link } = explain(call, refusal)
  const { type, code, status } = refusal.error
  const body = oauthJson({ error_type: type, code, error_message: message })
  return answerText(body, { status, headers: { ...apiHeaders, [explanationHeader]: link } })
}

/** The refusal for a body that could not be read. */
function unread({ reason }: UnreadBody): Refusal {
  return oauthRefusal('invalidPlatformApp', {
    rule: 'tokens/surface',
    parameter: 'body',
    received: reason === 'too large' ? 'more than 1 MiB' : 'an incomplete body',
    expected: 'five form parameters',
    fix: 'Send client_id, client_secret, grant_type, redirect_uri and code only.',
  })
}
