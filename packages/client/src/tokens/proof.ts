import type { Context } from '../context.ts'
import { toHex } from '../incoming/bytes.ts'
import { encode, sign } from '../incoming/hmac.ts'

/** `appsecret_proof` of a token: HMAC-SHA256 of it under the app secret, in hexadecimal; `undefined` where it is not asked for. */
export async function proofOf({ options }: Context, accessToken: string): Promise<string | undefined> {
  return options.proof === true ? toHex(await sign(options.appSecret, encode(accessToken))) : undefined
}
