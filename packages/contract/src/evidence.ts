/** How firmly a statement about Instagram is known. */
export type Certainty = 'documented' | 'observed' | 'assumed'

/**
 * Where a contract entry comes from, under how firmly it is known: `documented` on one of Meta's own pages (a path below
 * developers.facebook.com), `observed` in an answer that somebody recorded or reported, or `assumed`, with the reasoning; no
 * test claims that Instagram does what is assumed.
 */
export type Evidence = { readonly documented: string } | { readonly observed: string } | { readonly assumed: string }

/**
 * How firmly a piece of evidence stands.
 *
 * @example
 * import { certainty, graphErrors } from '@darkroom/contract'
 * certainty(graphErrors.unsupportedRequest.evidence) // => 'observed'
 */
export function certainty(evidence: Evidence): Certainty {
  if ('documented' in evidence) return 'documented'
  return 'observed' in evidence ? 'observed' : 'assumed'
}
