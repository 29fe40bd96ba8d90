/**
 * Signs requests like Instagram does, to test an app's own handlers.
 *
 * @module
 */
import { toBase64Url, toHex, toUtf8 } from '../bytes.ts'
import { sign } from '../crypto/hmac.ts'
import { isRecord, isText } from '../json-value.ts'
import { checkSecrets, invalidIncomingOption } from './options.ts'
import { bytesOf, type RawBody } from './raw-body.ts'

/**
 * Returns the `X-Hub-Signature-256` header of a webhook delivery.
 *
 * @param body The body exactly as it will be sent.
 * @param secret The app secret.
 * @example
 * import { signWebhook } from '@darkroom/client/incoming/testing'
 * const signature = await signWebhook('{"object":"instagram","entry":[]}', 'app secret')
 * signature.slice(0, 7) // => 'sha256='
 * signature.length // => 71
 */
export async function signWebhook(body: RawBody, secret: string): Promise<string> {
  checkSecrets([secret])
  const bytes = bytesOf(body, Number.POSITIVE_INFINITY)
  return `sha256=${toHex(await sign(secret, bytes))}`
}

/**
 * Returns a `signed_request` with a payload. Nothing is added to the payload: include `algorithm: 'HMAC-SHA256'` and `issued_at`.
 *
 * @param payload An object, or JSON, which is signed without changes.
 * @param secret The app secret.
 * @example
 * import { signRequest } from '@darkroom/client/incoming/testing'
 * const signedRequest = await signRequest({ user_id: '17841400000000001', algorithm: 'HMAC-SHA256', issued_at: 1700000000 }, 'local-test-app-secret')
 * signedRequest.split('.')[0] // => 'z2MbOq5Pcw01wrHEQKCY11l_LMci2cfGrqk8M3p5gik'
 */
export async function signRequest(
  payload: Readonly<Record<string, unknown>> | string,
  secret: string,
): Promise<string> {
  checkSecrets([secret])
  if (!isText(payload) && !isRecord(payload)) throw invalidIncomingOption('payload', 'an object or a text', payload)
  const encoded = toBase64Url(toUtf8(isText(payload) ? payload : JSON.stringify(payload)))
  return `${toBase64Url(await sign(secret, toUtf8(encoded)))}.${encoded}`
}

/**
 * Escapes JSON like Instagram does before it signs a delivery: everything outside ASCII in lower-case hexadecimal, and `/`, `<`, `%` and
 * `@`. Use it to find handlers that verify JSON that was parsed and printed again, and not the bytes that arrived.
 *
 * @param json JSON as `JSON.stringify` prints it. Existing escapes are kept.
 * @example
 * import { escapeLikeMeta } from '@darkroom/client/incoming/testing'
 * escapeLikeMeta('"café @you 50% <3 a/b"') // => String.raw`"caf\u00e9 \u0040you 50\u0025 \u003C3 a\/b"`
 */
export function escapeLikeMeta(json: string): string {
  if (!isText(json)) throw invalidIncomingOption('json', 'a text', json)
  // Matches a backslash together with the next character, so that existing escapes are not escaped again.
  return json.replaceAll(/\\.|[/<%@]|[^\0-\x7f]/g, (token) => escapes[token] ?? (token.length > 1 ? token : hex(token)))
}

const escapes: Readonly<Record<string, string>> = {
  '/': '\\/',
  '<': '\\u003C',
  '%': '\\u0025',
  '@': '\\u0040',
}

function hex(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
