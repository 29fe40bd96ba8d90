import { encode } from '../http/call.ts'

/** Secret parameters of URLs, tokens of Instagram and of Facebook, and tokens of apps. */
const secretLooking = /\b(\w*(token|secret|proof)=|code=)[^&\s"'<>]+|\b(IG|EA)[\w-]{17,}|\b\d{5,}(\||%7C)[\w-]{8,}/gi

/**
 * A text of somebody else's (the platform, the network, a proxy) without secrets: neither those that were sent, nor what looks
 * like a token or like a secret parameter of a URL. Line ends become blanks, so that no log is forged; very long texts are cut.
 *
 * @param secrets What was sent with the request.
 */
export function scrub(text: string, secrets: readonly string[]): string {
  let clean = text
  for (const secret of secrets) {
    if (secret.length > 3) clean = clean.replaceAll(secret, removed).replaceAll(encode(secret), removed)
  }
  return clean
    .slice(0, 2400)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(secretLooking, `$1${removed}`)
    .slice(0, 600)
}

const removed = '[removed]'
