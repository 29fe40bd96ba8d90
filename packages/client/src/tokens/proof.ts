import type { Context } from '../context.ts'
import { toHex } from '../incoming/bytes.ts'
import { encode, sign } from '../incoming/hmac.ts'

/** `appsecret_proof` of a token: HMAC-SHA256 of it under the app secret, in hexadecimal; `undefined` where it is not asked for. */
export async function proofOf({ proof, appSecret }: Context, accessToken: string): Promise<string | undefined> {
  return proof === true && appSecret ? toHex(await sign(appSecret, encode(accessToken))) : undefined
}

/** A name for a token of which no id is known: it can be stored and shown, and nobody can get the token from it. */
export async function nameOfToken(accessToken: string): Promise<string> {
  return toHex(await sign(accessToken, encode('name')))
}
