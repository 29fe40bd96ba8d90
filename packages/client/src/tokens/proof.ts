import type { Context } from '../context.ts'
import { toHex } from '../incoming/bytes.ts'
import { encode, sign } from '../incoming/hmac.ts'

/** `appsecret_proof` of a token: HMAC-SHA256 of it under the app secret, in hexadecimal; `undefined` where it is not asked for. */
export async function proofOf({ proof, appSecret }: Context, accessToken: string): Promise<string | undefined> {
  return proof === true ? toHex(await sign(appSecret, encode(accessToken))) : undefined
}
