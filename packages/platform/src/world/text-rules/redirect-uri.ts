import type { Checked } from './checked.ts'
import { httpsProblem, urlLimit, urlProblem } from './web-url.ts'

/** Valid OAuth redirect URIs that one app can have. */
export const redirectUriLimit = 1000

/**
 * What the dashboard stores of a valid OAuth redirect URI: the text as typed, except that a URL of nothing but an origin gets
 * its slash (/docs/instagram-basic-display-api/getting-started tells that one may be appended; that only origins get it is assumed).
 */
export function normaliseRedirectUri(typed: string): Checked {
  const text = typed.trim()
  const problem = urlProblem(text) ?? httpsProblem(text)
  if (problem !== undefined) return { problem }
  const value = /^https?:\/\/[^/?]+$/i.test(text) ? `${text}/` : text
  return value.length > urlLimit ? { problem: `Use at most ${urlLimit} characters.` } : { value }
}

/** The result of reading a field of redirect URIs. */
export interface RedirectUris {
  readonly uris: readonly string[]
  /** Whether one is stored with a slash that was not typed. */
  readonly slashAppended: boolean
}

/** Reads redirect URIs, one a line; empty lines and repetitions are left out. */
export function readRedirectUris(text: string): Checked<RedirectUris> {
  const uris = new Set<string>()
  let slashAppended = false
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const typed = line.trim()
    if (typed === '') continue
    const checked = normaliseRedirectUri(typed)
    if ('problem' in checked) return { problem: `Line ${index + 1}: ${checked.problem}` }
    slashAppended ||= checked.value !== typed
    uris.add(checked.value)
  }
  if (uris.size > redirectUriLimit)
    return { problem: `An app has at most ${redirectUriLimit} redirect URIs; these are ${uris.size}.` }
  return { value: { uris: [...uris], slashAppended } }
}
