import { textRules } from '../world/file-rules.ts'
import type { Checked } from './checked.ts'

/** App domains that one app can have; how many Meta takes is on no record that Darkroom knows of. */
const mostDomains = 100

/** Reads App Domains: host names apart by commas, blanks or lines, in lower case. A whole URL is taken for its host. */
export function readAppDomains(text: string): Checked<readonly string[]> {
  const domains = new Set<string>()
  for (const typed of text.toLowerCase().split(/[\s,]+/)) {
    if (typed === '') continue
    const domain = URL.canParse(typed) && /^https?:/.test(typed) ? new URL(typed).hostname : typed
    if (!textRules.domain.accepts(domain))
      return { problem: `“${typed}” is no host name. Write one such as example.com, without a port or a path.` }
    domains.add(domain)
  }
  return domains.size > mostDomains
    ? { problem: `An app has at most ${mostDomains} domains; these are ${domains.size}.` }
    : { value: [...domains] }
}
