/**
 * Bytes of a buffer of their own, as Web Crypto and `fetch` want them. Since TypeScript 5.7 that is `Uint8Array<ArrayBuffer>`, which older ones, which
 * apps have, cannot read: so it is named by what makes it.
 */
export type Bytes = ReturnType<typeof Uint8Array.of>

/** A text as UTF-8. */
export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** Bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes of hexadecimal digits that are known to be well-formed. */
export function fromHex(digits: string): Bytes {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Bytes of base64url without padding; `undefined` for any other text, also one whose unused last bits are set. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/')
  const decoded = atob(base64)
  // Encoded again it is the same, but for padding, unless it had bits that no byte takes.
  if (!btoa(decoded).startsWith(base64)) return undefined
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0))
}
