import { toHex, toUtf8 } from '../bytes.ts'
import type { Context } from '../context.ts'
import { sign } from '../crypto/hmac.ts'

/** `appsecret_proof` of a token: HMAC-SHA256 of it under the app secret, in hexadecimal; `undefined` if the option `proof` is not set. */
export async function proofOf({ proof, appSecret }: Context, accessToken: string): Promise<string | undefined> {
  return proof === true && appSecret ? toHex(await sign(appSecret, toUtf8(accessToken))) : undefined
}

/** A name for a token whose id is not known. It can be stored and logged, because the token cannot be derived from it. */
export async function nameOfToken(accessToken: string): Promise<string> {
  return toHex(await sign(accessToken, toUtf8('name')))
}
