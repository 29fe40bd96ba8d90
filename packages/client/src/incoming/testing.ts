/**
 * Signs as Instagram signs, so that an app's own handlers can be tested.
 *
 * @module
 */
import { toBase64Url, toHex, toUtf8 } from '../bytes.ts'
import { sign } from '../crypto/hmac.ts'
import { isRecord, isText } from '../json-value.ts'
import { checkSecrets, invalidIncomingOption } from './options.ts'
import { bytesOf, type RawBody } from './raw-body.ts'

/**
 * The `X-Hub-Signature-256` header of a webhook delivery.
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
 * A `signed_request` with a payload, which is signed as it is: put `algorithm: 'HMAC-SHA256'` and `issued_at` in it.
 *
 * @param payload An object, or JSON to be signed as it is written.
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
 * JSON with the escapes Instagram puts into deliveries, and over which it signs: everything beyond ASCII in lower-case
 * hexadecimal, and `/`, `<`, `%` and `@`. A handler that verifies JSON printed anew, not the bytes that arrived, fails on these alone.
 *
 * @param json JSON as `JSON.stringify` prints it; what is escaped already stays.
 * @example
 * import { escapeLikeMeta } from '@darkroom/client/incoming/testing'
 * escapeLikeMeta('"café @you 50% <3 a/b"') // => String.raw`"caf\u00e9 \u0040you 50\u0025 \u003C3 a\/b"`
 */
export function escapeLikeMeta(json: string): string {
  if (!isText(json)) throw invalidIncomingOption('json', 'a text', json)
  // A backslash takes the character behind it along, so that no escape is escaped again.
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
