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

/** Answers that several public projects recorded or reported, none of which has a page to name. */
export const reported: Evidence = { observed: 'answers that public projects recorded or reported, 2020 to 2026' }

/** Names in the specifications from which Meta's own SDKs are generated. */
export const listed: Evidence = { observed: 'github.com/facebook/facebook-business-sdk-codegen: api_specs' }

/** On a page of Meta's own that prints it among other things. */
export const documentedPage: Evidence = { documented: '/documentation/instagram-platform' }

/** Told once, at second hand, or in two ways. */
export const unsure: Evidence = { assumed: 'reported once, second-hand, or in two conflicting ways' }
