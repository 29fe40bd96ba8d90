import type { Checked } from './checked.ts'

/** App domains that one app can have; Meta's own limit is not known. */
export const mostDomains = 100

/** Whether a text is a host name in lower case. */
export function isDomain(text: string): boolean {
  return text.length <= 253 && /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/.test(text)
}

/** Reads App Domains: host names separated by commas, spaces or line breaks, in lower case. A URL counts as its host. */
export function readAppDomains(text: string): Checked<readonly string[]> {
  const domains = new Set<string>()
  for (const typed of text.toLowerCase().split(/[\s,]+/)) {
    if (typed === '') continue
    const domain = URL.canParse(typed) && /^https?:/.test(typed) ? new URL(typed).hostname : typed
    if (!isDomain(domain))
      return { problem: `“${typed}” is no host name. Write one such as example.com, without a port or a path.` }
    domains.add(domain)
  }
  return domains.size > mostDomains
    ? { problem: `An app has at most ${mostDomains} domains; these are ${domains.size}.` }
    : { value: [...domains] }
}
