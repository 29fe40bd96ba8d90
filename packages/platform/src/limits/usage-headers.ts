import type { Dialect, graphHosts, Login } from '@darkroom/contract'
import type { Counted, Use } from './use.ts'

/** The name of a host of the Graph API. */
export type GraphHostName = (typeof graphHosts)[Login]

/**
 * `x-app-usage` in whole per cent. graph.instagram.com has keys of its own (restfb/restfb#1571), for which Meta's page has those of the
 * other host (contract: conflicts.usageKeys). Time is not measured: 0, as in the recordings.
 */
export function printAppUsage(host: GraphHostName, dialect: Dialect, percent: number): string {
  const calls = Math.floor(percent)
  if (host === 'graph.facebook.com') return `{"call_count":${calls},"total_cputime":0,"total_time":0}`
  if (dialect === 'documented') return `{"call_count":${calls},"total_time":0,"total_cputime":0}`
  return `{"call_volume":${calls},"cpu_time":0}`
}

/**
 * `x-business-use-case-usage`. An account or its media has the business before itself (recorded 2026). Time is a quarter of the calls,
 * as in the recording that has most; that it is so always is assumed.
 */
export function printBusinessUsage({ id, type }: NonNullable<Use['business']>, counted: Counted): string {
  const { percent, minutes, businessId } = counted
  const calls = Math.ceil(percent)
  const time = Math.ceil(percent / 4)
  const entry = {
    type,
    call_count: calls,
    total_cputime: time,
    total_time: time,
    estimated_time_to_regain_access: minutes,
  }
  // Written by hand, since an object would put shorter numbers first.
  const list = JSON.stringify([entry])
  const ids = type === 'instagram' ? [businessId, id] : [id]
  return `{${ids.map((each) => `${JSON.stringify(each)}:${list}`).join(',')}}`
}
