import type { Login } from '../logins.ts'

/** A host that has a document. */
interface DocumentedHost {
  /** Operations of the Graph API, uploads, token endpoints, or pages. */
  readonly kind: 'graph' | 'upload' | 'tokens' | 'site'
  /** Whose tokens and apps it takes; the login that apps begin with today first. */
  readonly logins: readonly Login[]
  /** What the path begins with; absent if nothing. */
  readonly base?: string
}

/** The hosts that have a document. */
const documentedHosts = {
  'graph.instagram.com': { kind: 'graph', logins: ['instagram', 'basic-display'], base: '/{version}' },
  'graph.facebook.com': { kind: 'graph', logins: ['facebook'], base: '/{version}' },
  'rupload.facebook.com': { kind: 'upload', logins: ['facebook'], base: '/ig-api-upload/{version}' },
  'api.instagram.com': { kind: 'tokens', logins: ['instagram', 'basic-display'] },
  'www.instagram.com': { kind: 'site', logins: ['instagram', 'basic-display'] },
  'www.facebook.com': { kind: 'site', logins: ['facebook'], base: '/{version}' },
} as const satisfies Readonly<Record<string, DocumentedHost>>

/** The name of a host that {@link openApi} describes. */
export type OpenApiHost = keyof typeof documentedHosts

/**
 * The hosts that {@link openApi} describes.
 *
 * @example
 * import { openApiHosts } from '@darkroom/contract'
 * openApiHosts[0] // => 'graph.instagram.com'
 */
export const openApiHosts: readonly OpenApiHost[] = Object.keys(documentedHosts) as OpenApiHost[]

/** What a host has. */
export function hostEntry(host: OpenApiHost): DocumentedHost {
  return documentedHosts[host]
}

/** Whose tokens and apps a host takes. */
export function loginsOf(host: OpenApiHost): readonly Login[] {
  return documentedHosts[host].logins
}
