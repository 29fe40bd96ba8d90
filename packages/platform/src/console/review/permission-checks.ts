import { type Login, type OperationName, reviewTestCalls, type Scope, type ScopeName } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { listAdvancedAccess } from '../../world/records/apps/advanced-access.ts'
import { listGrantsOfApp } from '../../world/records/grants.ts'
import { explorable } from '../explorer/catalogue.ts'
import { permissionsOf } from '../explorer/permissions-of.ts'
import { usedPermissions } from './used-permissions.ts'

/** How a permission stands before App Review. */
export interface PermissionCheck {
  readonly scope: ScopeName
  /** Its name in App Review. */
  readonly permission: string
  /** `not asked for`: nobody of this world was asked for it, so that it need not be reviewed. */
  readonly state: 'approved' | 'ready' | 'to do' | 'not asked for'
  /** Successful calls within the days that App Review looks at. */
  readonly calls: number
  /** The latest of them, in the request log. */
  readonly request?: string
  /** An operation that needs it, to make the call with. */
  readonly operation?: OperationName
  readonly fix?: string
}

/** How each permission of an app's login stands. */
export function checkPermissions(
  context: Context,
  app: { readonly appId: string; readonly name: string },
  login: Login,
  scopes: readonly Scope[],
): readonly PermissionCheck[] {
  const { world } = context
  const used = usedPermissions(context, app, login)
  const approved: readonly string[] = listAdvancedAccess(world, app.appId)
  const asked = new Set(
    listGrantsOfApp(world, app.appId, login).flatMap(({ scopes: granted, declined }) =>
      `${granted},${declined}`.split(','),
    ),
  )
  return scopes.map(({ name, permission }) => {
    const scope = name as ScopeName
    const found = used.get(scope)
    const operation = operationNeeding(scope, login)
    const state = approved.includes(scope)
      ? 'approved'
      : !asked.has(scope)
        ? 'not asked for'
        : found === undefined
          ? 'to do'
          : 'ready'
    return {
      scope,
      permission,
      state,
      calls: found?.calls ?? 0,
      ...(found === undefined ? {} : { request: found.request }),
      ...(operation === undefined ? {} : { operation }),
      ...(state === 'to do' ? { fix: fixOf(operation !== undefined) } : {}),
    }
  })
}

function fixOf(hasOperation: boolean): string {
  return hasOperation
    ? `Make a call that needs it, within ${reviewTestCalls.days} days of submitting.`
    : 'No operation in Darkroom needs it. Make the call on the real platform.'
}

/** An operation that is answered and needs a permission; one that only reads, if there is one. */
function operationNeeding(scope: ScopeName, login: Login): OperationName | undefined {
  const needing = explorable.filter(({ name, answered }) => {
    const { all, any } = permissionsOf(name, login)
    return answered && (all.includes(scope) || any.includes(scope))
  })
  const fewest = needing.toSorted(
    (a, b) =>
      Number(a.writes) - Number(b.writes) ||
      permissionsOf(a.name, login).all.length - permissionsOf(b.name, login).all.length,
  )
  return fewest[0]?.name
}
