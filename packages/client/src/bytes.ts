/**
 * Bytes that are not in shared memory, as Web Crypto and `fetch` require. Since TypeScript 5.7 this is `Uint8Array<ArrayBuffer>`, which
 * older versions cannot read, so the type is derived from a function that returns it.
 */
export type Bytes = ReturnType<typeof Uint8Array.of>

/** Encodes a text as UTF-8. */
export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** Encodes bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Decodes hexadecimal digits, which must be well-formed. */
export function fromHex(digits: string): Bytes {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Encodes bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Decodes base64url without padding. Undefined for any other text, including one whose unused last bits are set. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/')
  const decoded = atob(base64)
  // Encoding it again gives the same text, apart from padding, unless unused bits were set.
  if (!btoa(decoded).startsWith(base64)) return undefined
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0))
}
