const longest = 600
const tokens = /\b(?:IG[A-Z]{1,2}|EA[A-Z]{1,2})[\w-]{16,}|\b\d{5,}(?:\||%7C)[\w-]{8,}/gi
const parameters =
  /\b((?:access|input|exchange|long_lived)_token|fb_exchange_token|client_secret|app_secret|appsecret_proof|code)=[^&\s"'<>]+/gi

/**
 * A text of somebody else's (the platform, the network, a proxy) without secrets: neither those that were sent, nor what looks
 * like a token or like a secret parameter of a URL. Line ends become blanks, so that no log is forged; very long texts are cut.
 *
 * @param secrets What was sent with the request.
 */
export function scrub(text: string, secrets: readonly string[]): string {
  let clean = text.slice(0, 4 * longest)
  for (const secret of secrets) {
    if (secret.length < 4) continue
    clean = clean.replaceAll(secret, removed).replaceAll(encodeURIComponent(secret), removed)
  }
  const oneLine = clean.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  return oneLine.replace(parameters, `$1=${removed}`).replace(tokens, removed).slice(0, longest)
}

const removed = '[removed]'
