import { shown } from '../../base/shown.ts'
import { Refusal } from '../../explain/refusal.ts'
import { errorsOn } from '../../faults/catalogue.ts'
import { appIdOf, loginOf } from '../../identity/caller.ts'
import type { Exceeded, Use } from '../../limits/use.ts'
import type { GraphHost, Reader } from '../host.ts'
import type { FoundNode } from '../records.ts'

const rule = 'graph/pipeline/count-use'

/**
 * Counts a call against the limit that it falls under: a business use case's for an account, its media or a Page, else the app's.
 *
 * @param found Absent: a path that is no object's.
 * @throws Refusal once the limit is used up
 */
export function countUse(reader: Reader, found?: FoundNode, edge?: string): void {
  const { call, caller, host } = reader
  const { limits } = call.context
  const business = loginOf(caller) === 'basic-display' || found === undefined ? undefined : businessOf(found, edge)
  const use: Use = { appId: appIdOf(caller), ...(business !== undefined && { business }) }
  const exceeded = limits.count(call.request, use)
  if (exceeded !== undefined) throw tooMany(host, use, exceeded, limits.throttleStatus)
}

function businessOf({ node, record }: FoundNode, edge: string | undefined): Use['business'] {
  if (node === 'IGUser') return { id: record.id, type: 'instagram' }
  if (node === 'Page') return { id: record.id, type: edge === 'conversations' ? 'messenger' : 'pages' }
  return 'accountId' in record && record.accountId !== null ? { id: record.accountId, type: 'instagram' } : undefined
}

/** On graph.instagram.com, which has no headers for business use cases, the error of an app's limit is assumed for theirs too. */
function tooMany(host: GraphHost, use: Use, { calls, limit, minutes }: Exceeded, status: number | undefined): Error {
  const isBusiness = use.business !== undefined
  const name = isBusiness && host.name === 'graph.facebook.com' ? 'rateBucIg' : 'rateApp'
  const found = errorsOn(host.name).get(name)
  if (found === undefined) throw new Error(`The contract has no ${name} for ${host.name}.`)
  const error = status === undefined ? found.error : { ...found.error, status, documentedStatus: status }
  const whose = use.business === undefined ? `app ${use.appId}` : `app ${use.appId} for ${shown(use.business.id)}`
  return new Refusal(
    found.family,
    error,
    {},
    {
      rule,
      received: `${calls} calls of the ${whose}`,
      expected: `at most ${limit} in ${isBusiness ? '24 hours' : 'an hour'}, as this world's limits are set`,
      fix: `Wait ${minutes} minutes of the world's time (darkroom clock advance ${minutes}m), ask for more at once, or raise or switch off the limits: docs/faults.md.`,
    },
  )
}
