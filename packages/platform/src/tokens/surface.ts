import type { Call } from '../call.ts'
import { explanationHeader } from '../console/explanations.ts'
import { explain } from '../explain.ts'
import { oauthJson, rawNumber } from '../json.ts'
import { oauthRefusal, Refusal, shown } from '../refusal.ts'
import { BodyTooLarge } from '../request/body.ts'
import { exchangeCode } from './exchange-code.ts'

/** Headers of api.instagram.com, another stack than the Graph API's (recorded 2020-01-23: Kit/instagram_basic_display). */
const headers = {
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

/** `api.instagram.com/oauth/access_token`. */
export async function answerTokenEndpoint(call: Call): Promise<Response> {
  try {
    const { accessToken, userId } = await exchangeCode(call)
    return new Response(oauthJson({ access_token: accessToken, user_id: rawNumber(userId) }), { headers })
  } catch (error) {
    if (error instanceof BodyTooLarge) return renderOAuthRefusal(call, tooLarge())
    if (error instanceof Refusal) return renderOAuthRefusal(call, error)
    throw error
  }
}

/** A refusal as api.instagram.com prints it; `code` is the HTTP status. */
export function renderOAuthRefusal(call: Call, refusal: Refusal): Response {
  const { message, link } = explain(call, refusal)
  const { type, code, status } = refusal.error
  const body = oauthJson({ error_type: type, code, error_message: message })
  return new Response(body, { status, headers: { ...headers, [explanationHeader]: link } })
}

/** What a body that is not read amounts to. */
function tooLarge(): Refusal {
  return oauthRefusal('invalidPlatformApp', {
    rule: 'tokens/surface',
    parameter: 'body',
    received: shown('more than 1 MiB'),
    expected: 'five form parameters',
    mend: 'Send client_id, client_secret, grant_type, redirect_uri and code, and nothing else.',
  })
}
