import { type Bytes, toUtf8 } from '../bytes.ts'

const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** Signs data with HMAC-SHA256. */
export async function sign(secret: string, data: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', toUtf8(secret), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, data))
}

/** Whether the signature was made with one of the secrets. The time it takes does not reveal how much of it was right. */
export async function verifyAny(secrets: readonly string[], signature: Bytes, data: Bytes): Promise<boolean> {
  const results = await Promise.all(
    secrets.map(async (secret) => {
      const key = await crypto.subtle.importKey('raw', toUtf8(secret), algorithm, false, ['verify'])
      return crypto.subtle.verify(algorithm, key, signature, data)
    }),
  )
  return results.includes(true)
}
