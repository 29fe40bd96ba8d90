/** Characters of a URL that is stored: beyond this, browsers and servers begin to differ. */
export const urlLimit = 2000

const host = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * What keeps a text from being an absolute http or https URL.
 *
 * Stricter than `new URL`, which repairs what it reads: what is stored here is later compared character by character.
 */
export function urlProblem(text: string): string | undefined {
  if (text.length > urlLimit) return `Use at most ${urlLimit} characters.`
  const stray = /[^\x21-\x7e]|["<>\\^`{|}]/u.exec(text)?.[0]
  if (stray !== undefined) return strayProblem(stray)
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return 'Write the whole URL, beginning with https://.'
  if (scheme !== 'https' && scheme !== 'http')
    return `Begin it with https://: other schemes, like ${scheme}://, are refused.`
  if (text.includes('#')) return 'Leave out # and what is behind it: a server never sees it.'
  const authority = text.slice(scheme.length + 3).split(/[/?]/)[0] ?? ''
  if (authority.includes('@'))
    return 'Leave out what is in front of the @: user names and passwords do not belong here.'
  if (!host.test(authority) || !URL.canParse(text)) return `“${authority}” is no host name with an optional port.`
  return undefined
}

/** Refuses http except to this machine, where Darkroom takes it and the real dashboard would not. Expects what {@link urlProblem} let pass. */
export function httpsProblem(url: string): string | undefined {
  const { protocol, hostname } = new URL(url)
  // Names below localhost are this machine too (RFC 6761), and emulate's addresses are such names.
  if (protocol === 'https:' || loopback.has(hostname) || hostname.endsWith('.localhost')) return undefined
  return 'Begin it with https://. Plain http is taken for localhost, 127.0.0.1 and [::1] only.'
}

function strayProblem(character: string): string {
  if (/\s/.test(character)) return 'Leave out blanks, or write them as %20.'
  if (character > '~')
    return `“${character}” is not allowed: write host names in Punycode (xn--...) and the rest percent-encoded.`
  return `“${character}” is not allowed: percent-encode it.`
}
