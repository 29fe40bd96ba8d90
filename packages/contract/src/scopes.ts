import type { Dated } from './day.ts'
import type { Evidence } from './evidence.ts'

/** What an app may ask of a person at the authorization window. */
export interface Scope extends Dated {
  readonly name: string
  /** The permission's name in App Review and in Meta's prose. */
  readonly permission: string
  readonly login: 'basic-display'
  /** Whether an app cannot ask for anything without it. */
  readonly required: boolean
  /** What the window tells the person, in Darkroom's words. */
  readonly grants: string
  readonly evidence: Evidence
}

/** Every scope, in the order the window lists them. */
export const scopes = [
  {
    name: 'user_profile',
    permission: 'instagram_graph_user_profile',
    login: 'basic-display',
    required: true,
    grants: 'Profile information: your id, username, account type',
    until: '2024-12-04',
    evidence: { documented: '/docs/instagram-basic-display-api/guides/getting-access-tokens-and-permissions' },
  },
  {
    name: 'user_media',
    permission: 'instagram_graph_user_media',
    login: 'basic-display',
    required: false,
    grants: 'Media: your photos and videos, and how many there are',
    until: '2024-12-04',
    evidence: { documented: '/docs/instagram-basic-display-api/guides/getting-access-tokens-and-permissions' },
  },
] as const

scopes satisfies readonly Scope[]

/** The name of a scope Darkroom knows. */
export type ScopeName = (typeof scopes)[number]['name']

/**
 * The entry of a scope.
 *
 * @example
 * import { findScope } from '@darkroom/contract'
 * findScope('user_profile')?.required // => true
 * findScope('basic') // => undefined
 */
export function findScope(name: string): (typeof scopes)[number] | undefined {
  return scopes.find((scope) => scope.name === name)
}
