import type { Evidence } from './evidence.ts'
import type { Login } from './logins.ts'

/** A part of Instagram with its own rules: what answers, whatever host name it is reached by. */
export type Surface = 'instagram' | 'api' | 'graph' | 'dashboard' | 'facebook' | 'facebookGraph' | 'upload' | 'files'

/** One of Meta's host names and the surface that answers there. */
export interface Host {
  readonly name: string
  readonly surface: Surface
  readonly what: string
  readonly evidence: Evidence
}

/** Every host that Darkroom answers for. */
export const hosts = [
  {
    name: 'www.instagram.com',
    surface: 'instagram',
    what: 'the site: sign-in, authorization window, settings',
    evidence: { documented: '/docs/instagram-platform/instagram-api-with-instagram-login/business-login' },
  },
  {
    name: 'instagram.com',
    surface: 'instagram',
    what: 'the site without www',
    evidence: { assumed: 'the bare name leads to www in any browser' },
  },
  {
    name: 'api.instagram.com',
    surface: 'api',
    what: 'authorization window and authorization code exchange',
    evidence: { documented: '/docs/instagram-basic-display-api/getting-started' },
  },
  {
    name: 'graph.instagram.com',
    surface: 'graph',
    what: 'long-lived tokens, their refresh, and reading',
    evidence: { documented: '/docs/instagram-basic-display-api/guides/long-lived-access-tokens' },
  },
  {
    name: 'developers.facebook.com',
    surface: 'dashboard',
    what: 'the App Dashboard',
    evidence: { documented: '/docs/development/create-an-app/app-dashboard' },
  },
  {
    name: 'www.facebook.com',
    surface: 'facebook',
    what: 'Facebook: sign-in, Login dialog, Pages, settings',
    evidence: { documented: '/docs/facebook-login/guides/advanced/manual-flow' },
  },
  {
    name: 'facebook.com',
    surface: 'facebook',
    what: 'Facebook without www',
    evidence: { assumed: 'the bare name leads to www in any browser' },
  },
  {
    name: 'limited.facebook.com',
    surface: 'facebook',
    what: 'Facebook for Limited Login, the same as www',
    evidence: { observed: 'public clients that sign in by Limited Login' },
  },
  {
    name: 'graph.facebook.com',
    surface: 'facebookGraph',
    what: 'tokens of Facebook Login, Pages, and Instagram accounts behind them',
    evidence: { documented: '/docs/instagram-platform/overview' },
  },
  {
    name: 'rupload.facebook.com',
    surface: 'upload',
    what: 'files of videos that are uploaded, in one piece or resumed',
    evidence: { documented: '/documentation/instagram-platform/content-publishing/resumable-uploads' },
  },
  {
    name: 'scontent.cdninstagram.com',
    surface: 'files',
    what: 'the files of media, at signed addresses that end',
    evidence: { observed: 'media_url of recorded media; the real names have a place in them: scontent-fra3-1' },
  },
] as const

hosts satisfies readonly Host[]

/** A host name that Darkroom answers for. */
export type HostName = (typeof hosts)[number]['name']

/**
 * The host of the Graph API for each login.
 *
 * @example
 * import { graphHosts } from '@darkroom/contract'
 * graphHosts['basic-display'] // => 'graph.instagram.com'
 */
export const graphHosts = {
  'basic-display': 'graph.instagram.com',
  instagram: 'graph.instagram.com',
  facebook: 'graph.facebook.com',
} as const satisfies Readonly<Record<Login, HostName>>

/** Where files are uploaded to. */
export const uploadHost = 'rupload.facebook.com'

/**
 * The hosts that programs ask, beside the sites that people look at.
 *
 * @example
 * import { programHosts } from '@darkroom/contract'
 * programHosts.includes('graph.instagram.com') // => true
 */
export const programHosts = ['graph.instagram.com', 'graph.facebook.com', 'api.instagram.com', uploadHost] as const

/**
 * Domains whose every subdomain belongs to Meta: the reach of the local certificate authority and of interception.
 */
export const metaDomains = ['instagram.com', 'facebook.com', 'cdninstagram.com'] as const

/**
 * Whether a host name is one of Meta's, with or without an entry in {@link hosts}.
 *
 * @example
 * import { isMetaHost } from '@darkroom/contract'
 * isMetaHost('graph.instagram.com') // => true
 * isMetaHost('notinstagram.com') // => false
 */
export function isMetaHost(name: string): boolean {
  const host = name.toLowerCase()
  return metaDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/**
 * The entry of a host name, letter case aside; undefined for a host Darkroom does not answer for.
 *
 * @example
 * import { findHost } from '@darkroom/contract'
 * findHost('GRAPH.instagram.com')?.surface // => 'graph'
 * findHost('example.com') // => undefined
 */
export function findHost(name: string): (typeof hosts)[number] | undefined {
  return hostsByName.get(name) ?? hostsByName.get(name.toLowerCase())
}

const hostsByName = new Map<string, (typeof hosts)[number]>(hosts.map((host) => [host.name, host]))
