import type { Evidence } from './evidence.ts'
import { type Dated, type Day, holdsOn } from './values/day.ts'

/** A Graph API version, `v` with one decimal. */
export type VersionName = `v${number}.${number}`

/** A released version and the days on which it answers as itself. */
export interface Version extends Dated {
  readonly name: VersionName
  readonly since: Day
}

/** Release and expiry, oldest first. */
export const versions: readonly [Version, ...Version[]] = [
  { name: 'v3.3', since: '2019-04-30', until: '2021-08-03' },
  { name: 'v4.0', since: '2019-07-29', until: '2021-11-02' },
  { name: 'v5.0', since: '2019-10-29', until: '2022-02-03' },
  { name: 'v6.0', since: '2020-02-03', until: '2022-05-05' },
  { name: 'v7.0', since: '2020-05-05', until: '2022-08-04' },
  { name: 'v8.0', since: '2020-08-04', until: '2022-11-01' },
  { name: 'v9.0', since: '2020-11-10', until: '2023-02-23' },
  { name: 'v10.0', since: '2021-02-23', until: '2023-06-08' },
  { name: 'v11.0', since: '2021-06-08', until: '2023-09-14' },
  { name: 'v12.0', since: '2021-09-14', until: '2024-02-08' },
  { name: 'v13.0', since: '2022-02-08', until: '2024-05-28' },
  { name: 'v14.0', since: '2022-05-25', until: '2024-09-17' },
  { name: 'v15.0', since: '2022-09-15', until: '2024-11-20' },
  { name: 'v16.0', since: '2023-02-02', until: '2025-05-14' },
  { name: 'v17.0', since: '2023-05-23', until: '2025-09-12' },
  { name: 'v18.0', since: '2023-09-12', until: '2026-01-26' },
  { name: 'v19.0', since: '2024-01-23', until: '2026-05-21' },
  { name: 'v20.0', since: '2024-05-21', until: '2026-09-24' },
  { name: 'v21.0', since: '2024-10-02', until: '2027-01-21' },
  { name: 'v22.0', since: '2025-01-21', until: '2027-05-20' },
  { name: 'v23.0', since: '2025-05-29', until: '2027-10-08' },
  { name: 'v24.0', since: '2025-10-08', until: '2028-02-18' },
  { name: 'v25.0', since: '2026-02-18', until: '2028-07-29' },
  { name: 'v26.0', since: '2026-07-29' },
]

/** Where {@link versions} come from. */
export const versionsEvidence: Evidence = { documented: '/docs/graph-api/changelog/versions' }

/** The day on which {@link versions} were last compared with Meta's table. What is printed without a world of its own is as of this day. */
export const versionsReadOn: Day = '2026-10-01'

/** The day Basic Display got versions, v11.0 the first; before it every call was `v1.0` (/docs/instagram-basic-display-api/changelog). */
export const basicDisplayVersionedOn: Day = '2021-06-08'

/** What graph.instagram.com called itself before {@link basicDisplayVersionedOn}, in headers and in paging links. */
export const basicDisplayFirstVersion: VersionName = 'v1.0'

/**
 * The version that answers a call: an expired one is served by the oldest living one, no version too
 * (/docs/graph-api/overview, disputed for Instagram: decisions/0006).
 *
 * @param requested What stood in the path, or undefined.
 * @returns undefined when that is no released version, which the platform reads as a path component.
 * @example
 * import { servedVersion } from '@darkroom/contract'
 * servedVersion('v8.0', '2026-11-22') // => 'v21.0'
 * servedVersion('v25.0', '2026-11-22') // => 'v25.0'
 * servedVersion('v99.0', '2026-11-22') // => undefined
 */
export function servedVersion(requested: string | undefined, day: Day): VersionName | undefined {
  if (day < basicDisplayVersionedOn) {
    const known = requested === undefined || isAncientVersion(requested) || isReleased(requested, day)
    return known ? basicDisplayFirstVersion : undefined
  }
  return livingVersion(requested, day)
}

/**
 * As {@link servedVersion}, on graph.facebook.com, which was versioned long before the first day of any world.
 *
 * @example
 * import { livingVersion } from '@darkroom/contract'
 * livingVersion('v3.3', '2020-06-01') // => 'v3.3'
 * livingVersion(undefined, '2020-06-01') // => 'v3.3'
 */
export function livingVersion(requested: string | undefined, day: Day): VersionName | undefined {
  const oldestLiving = versions.find((version) => holdsOn(version, day)) ?? versions[0]
  if (requested === undefined) return oldestLiving.name
  const version = versions.find((version) => version.name === requested)
  if (version === undefined) return isAncientVersion(requested) ? oldestLiving.name : undefined
  if (day < version.since) return undefined
  return holdsOn(version, day) ? version.name : oldestLiving.name
}

function isReleased(name: string, day: Day): boolean {
  return versions.some((version) => version.name === name && version.since <= day)
}

/** Versions that had expired before Darkroom's first day: v1.0 and v2.0 to v3.2 (same changelog). */
function isAncientVersion(name: string): boolean {
  return /^v(1\.0|2\.([0-9]|1[0-2])|3\.[0-2])$/.test(name)
}
