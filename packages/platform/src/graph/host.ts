import {
  changed,
  type Day,
  type Dialect,
  type FacebookErrorName,
  facebookErrors,
  type GraphErrorName,
  graphErrors,
  livingVersion,
  type PlatformError,
  servedVersion,
  type VersionName,
} from '@darkroom/contract'
import { facebookJson, graphJson } from '../json.ts'
import { type Explanation, facebookRefusal, graphRefusal, type Refusal } from '../refusal.ts'
import type { World } from '../world/world.ts'

/** Refuses in the words of one of the two graph hosts, for reasons that both know. */
export type Refuse = (
  name: GraphErrorName & FacebookErrorName,
  why: Explanation,
  values?: Record<string, string>,
) => Refusal

/** What tells the two graph hosts apart where they do the same. */
export interface GraphHost {
  readonly refuse: Refuse
  /** The version that answers; undefined for what is none. */
  versionOf(requested: string | undefined, day: Day): VersionName | undefined
  /** Which version answered, and how much of the app's limit is used. */
  served(version: VersionName, world: World): Record<string, string>
  print(value: unknown): string
  /** Headers that only this host has. */
  readonly headers: Readonly<Record<string, string>>
  /** Whether `If-None-Match` is heeded, which on graph.instagram.com nobody has seen (contract: conflicts.entityTags). */
  readonly answersNotModified: boolean
  /** The refusal that tells neither version nor usage. */
  readonly unreadable: PlatformError
}

const instagramUsage: Readonly<Record<Dialect, string>> = {
  observed: '{"call_volume":0,"cpu_time":0}',
  documented: '{"call_count":0,"total_time":0,"total_cputime":0}',
}

/**
 * graph.instagram.com, with its own keys of usage (restfb/restfb#1571), for which Meta's page has those of the other host (contract:
 * conflict 15). The recordings of 2020 have no usage, those of 2025 have; that it came with versions is assumed.
 */
export const instagramHost: GraphHost = {
  refuse: graphRefusal,
  versionOf: servedVersion,
  served: (version, { clock, dialect }) => ({
    'instagram-api-version': version,
    ...(changed('appScopedIds', clock.day()) ? { 'x-app-usage': instagramUsage[dialect] } : {}),
  }),
  print: graphJson,
  headers: { 'strict-transport-security': 'max-age=15552000' },
  answersNotModified: false,
  unreadable: graphErrors.tokenUnreadable,
}

/** graph.facebook.com (headers recorded 2022-07-29 and 2023-08-11). */
export const facebookHost: GraphHost = {
  refuse: facebookRefusal,
  versionOf: livingVersion,
  served: (version) => ({
    'facebook-api-version': version,
    'x-app-usage': '{"call_count":0,"total_cputime":0,"total_time":0}',
    'cross-origin-resource-policy': 'cross-origin',
  }),
  print: facebookJson,
  headers: { vary: 'Origin, Accept-Encoding', 'strict-transport-security': 'max-age=15552000; preload' },
  answersNotModified: true,
  unreadable: facebookErrors.tokenUnreadable,
}
