import { type Bytes, toUtf8 } from '../bytes.ts'

const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** HMAC-SHA256 of data under a secret. */
export async function sign(secret: string, data: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', toUtf8(secret), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, data))
}

/** Whether one of the secrets made the signature, in a time that does not tell how much of it was right. */
export async function verifyAny(secrets: readonly string[], signature: Bytes, data: Bytes): Promise<boolean> {
  const results = await Promise.all(
    secrets.map(async (secret) => {
      const key = await crypto.subtle.importKey('raw', toUtf8(secret), algorithm, false, ['verify'])
      return crypto.subtle.verify(algorithm, key, signature, data)
    }),
  )
  return results.includes(true)
}
