import { findOperation, type Login, reviewTestCalls, type ScopeName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import type { LoggedRequest } from '../../request-log/request-log.ts'
import { operationOfRequest } from '../explorer/from-request.ts'
import { findGrantOf } from '../explorer/token/find-grant-of.ts'

/** Calls of an app that needed a permission and were answered, within the days that App Review looks at. */
export interface UsedPermission {
  readonly calls: number
  /** The latest of them, in the request log. */
  readonly request: string
  /** Unix milliseconds, in the world. */
  readonly at: number
}

const day = 86_400_000

/** Counts an app's successful calls of a login by the permissions that they needed. */
export function usedPermissions(
  { world, requests }: Context,
  app: { readonly appId: string; readonly name: string },
  login: Login,
): ReadonlyMap<ScopeName, UsedPermission> {
  const since = world.clock.now() - reviewTestCalls.days * day
  const used = new Map<ScopeName, UsedPermission>()
  for (const request of requests.list()) {
    if (request.app !== app.appId || !isSuccess(request) || request.at < since) continue
    const grant = findGrantOf(world, { ...app, login }, request.account ?? '')
    const operation = operationOfRequest(world, request)
    const needs = operation === undefined ? undefined : findOperation(operation.name)?.logins[login]
    if (grant === undefined || needs === undefined) continue
    const granted = grant.scopes.split(',')
    for (const scope of [...(needs.all ?? []), ...(needs.any ?? [])]) {
      if (!granted.includes(scope)) continue
      const known = used.get(scope)
      used.set(
        scope,
        known === undefined ? { calls: 1, request: request.id, at: request.at } : { ...known, calls: known.calls + 1 },
      )
    }
  }
  return used
}

function isSuccess({ kind, status }: LoggedRequest): boolean {
  return kind === 'api' && status >= 200 && status < 300
}
