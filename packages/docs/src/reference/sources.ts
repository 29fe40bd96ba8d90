import { certainty, type Evidence } from '@darkroom/contract'
import { text } from './markdown.ts'

/** The evidence of a page: each entry gets a mark, and the page ends with what the marks stand for. */
export interface Sources {
  /** `documented [3]`: how firmly it is known, with a link to where it is known from. */
  mark(evidence: Evidence): string
  /** The list at the end of the page. */
  print(): string
}

/** Begins a page's list of evidence. */
export function createSources(): Sources {
  const known = new Map<string, number>()
  return {
    mark: (evidence) => {
      const said = words(evidence)
      const number = known.get(said) ?? known.size + 1
      known.set(said, number)
      return `${certainty(evidence)}&nbsp;[${number}](#evidence-${number})`
    },
    print: () => {
      if (known.size === 0) return ''
      const rows = [...known].map(([said, number]) => `${number}. <span id="evidence-${number}"></span>${said}`)
      return ['## Evidence', '', ...rows, ''].join('\n')
    },
  }
}

/** Where something is known from. A page of Meta's is linked. */
function words(evidence: Evidence): string {
  if ('documented' in evidence) {
    const { documented } = evidence
    return documented.startsWith('/')
      ? `documented: [developers.facebook.com${text(documented)}](https://developers.facebook.com${documented})`
      : `documented: ${text(documented)}`
  }
  return 'observed' in evidence ? `observed: ${text(evidence.observed)}` : `assumed: ${text(evidence.assumed)}`
}
