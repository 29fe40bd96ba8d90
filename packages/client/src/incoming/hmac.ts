type Bytes = Uint8Array<ArrayBuffer>

const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** HMAC-SHA256 of data under a secret. */
export async function sign(secret: string, data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(secret), data))
}

/** Whether one of the secrets made the signature, in a time that does not tell how much of it was right. */
export async function verifyAny(secrets: readonly string[], signature: Bytes, data: Bytes): Promise<boolean> {
  const results = await Promise.all(
    secrets.map(async (secret) => crypto.subtle.verify('HMAC', await importKey(secret), signature, data)),
  )
  return results.includes(true)
}

/** A text as UTF-8. */
export function encode(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function importKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign', 'verify'])
}
