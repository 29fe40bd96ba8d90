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
    if (secret.length <= 3) continue
    for (const form of formsOf(secret)) clean = clean.replaceAll(form, removed)
  }
  return clean
    .slice(0, 2400)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(secretLooking, `$1${removed}`)
    .slice(0, 600)
}

const removed = '[removed]'

/** A secret plain, as URLs have it, as forms have it (a blank is `+` there, and more is escaped), and as JSON has it, escaped by either habit. */
function formsOf(secret: string): string[] {
  const inUrl = encode(secret)
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1)
  const inJson = JSON.stringify(secret).slice(1, -1)
  const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  const forms = [secret, inUrl, inForm, lower(inUrl), lower(inForm), inJson, inJson.replaceAll('/', '\\/')]
  // The longest first: a part of another form must not be all that is removed.
  return [...new Set(forms)].sort((one, other) => other.length - one.length)
}
