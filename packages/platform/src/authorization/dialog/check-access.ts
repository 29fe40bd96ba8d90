import type { Role, ScopeName } from '@darkroom/contract'
import { shown } from '../../base/shown.ts'
import type { Context } from '../../call.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import { fixUnknownScopes, withAdvancedAccess } from '../scopes.ts'
import type { DialogRequest } from './request.ts'

const rule = 'authorization/dialog/check-access'

/**
 * People with a role on the app can be asked for every permission, and unknown names are refused. Other people can only be asked for
 * permissions with Advanced Access, and the others are ignored (/docs/graph-api/overview/access-levels). Every app has
 * `public_profile`; that every app has `openid` is assumed.
 *
 * @returns The permissions that are left. @throws Refusal
 */
export function checkAccess(
  context: Context,
  request: DialogRequest,
  role: Role | undefined,
): readonly ScopeName<'facebook'>[] {
  const { scopes, unknown, app } = request
  if (role !== undefined) {
    if (unknown.length > 0) throw unknownScopes(unknown)
    return scopes
  }
  const approved = withAdvancedAccess(context.world, app.appId, scopes)
  const left = scopes.filter((scope) => scope === 'public_profile' || scope === 'openid' || approved.includes(scope))
  if (left.length > 1 || scopes.length === 1) return left
  throw dialogRefusal('noSupportedPermission', {
    rule,
    parameter: 'scope',
    received: scopes.join(','),
    expected: 'permissions for which the app has Advanced Access',
    fix: 'Get Advanced Access for them (App Dashboard > App Review > Permissions and Features), or give the person a role on the app.',
  })
}

function unknownScopes(unknown: readonly string[]): Error {
  const names = shown(unknown.join(', '))
  return dialogRefusal(
    'invalidScopes',
    {
      rule,
      parameter: 'scope',
      received: names,
      expected: 'permissions of Facebook Login on this date',
      fix: fixUnknownScopes(unknown, 'facebook'),
    },
    { scopes: names },
  )
}
