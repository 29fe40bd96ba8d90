import { findScope } from '@darkroom/contract'
import { removeApp } from '../../authorization/remove-app.ts'
import { shown } from '../../base/shown.ts'
import { facebookRefusal } from '../../explain/refusal.ts'
import type { PersonGrant } from '../../identity/person-grant.ts'
import { findGrant, updateGrant } from '../../world/records/grants.ts'
import { findPerson } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import type { AnswerHandler } from './handler.ts'

/** One line of the edge. */
interface Permission {
  readonly permission: string
  readonly status: 'granted' | 'declined'
}

/** `GET /{user}/permissions`: what a person granted and what they declined. */
export const listPermissions: AnswerHandler<PersonGrant> = {
  answer: (_, grant) => ({ data: permissionsOf(grant).map((line) => ({ ...line })) }),
}

/** `DELETE /{user}/permissions[/{permission}]`. Meta's page prints a bare true. */
export const revokePermissions: AnswerHandler<PersonGrant> = {
  answer: ({ call }, grant, { behind, parameters }) => {
    const { world } = call.context
    revoke(world, grant, behind ?? parameters.get('permission'))
    return world.dialect === 'documented' ? true : { success: true }
  },
}

function permissionsOf(grant: PersonGrant): Permission[] {
  const lines = (names: string, status: Permission['status']): Permission[] =>
    split(names).map((permission) => ({ permission, status }))
  return [...lines(grant.scopes, 'granted'), ...lines(grant.declined, 'declined')]
}

/**
 * Revokes one permission, or all of them if none is named: the app is then removed, and all its tokens for the person end.
 * That revoking the last permission, or public_profile, removes the app is assumed.
 *
 * @throws Refusal for a name that is not a permission.
 */
function revoke(world: World, grant: PersonGrant, name: string | undefined): void {
  if (name === undefined) removeByCall(world, grant)
  else revokeOne(world, grant, name)
}

function revokeOne(world: World, grant: PersonGrant, name: string): void {
  const scope = findScope(name)
  if (scope?.login !== 'facebook') throw unknown(name)
  world.database.transaction(() => {
    const stored = findGrant(world, { appId: grant.appId, login: 'facebook', subjectId: grant.personId })
    if (stored === undefined) return
    const left = split(stored.scopes).filter((each) => each !== name)
    if (left.length === split(stored.scopes).length) return
    if (left.length === 0 || scope.required) {
      removeByCall(world, grant)
      return
    }
    updateGrant(world, {
      ...stored,
      scopes: left.join(','),
      declined: [...split(stored.declined), scope.name].join(','),
    })
  })
}

/** That the app is notified as if the person had removed it is assumed. */
function removeByCall(world: World, { id, appId, personId, scopedId }: PersonGrant): void {
  const actor = findPerson(world, personId)?.email ?? personId
  removeApp(world, { id, appId, login: 'facebook', scopedId, accountId: null }, actor, 'by a call to /permissions')
}

function split(names: string): string[] {
  return names.split(',').filter((name) => name !== '')
}

function unknown(name: string): Error {
  const expected = 'a permission'
  return facebookRefusal(
    'invalidParameter',
    {
      rule: 'graph/operations/permissions',
      parameter: 'path',
      received: shown(name),
      expected,
      fix: 'Name a permission of Facebook Login, such as instagram_basic, or none to remove the app.',
    },
    { name: 'permission', expected },
  )
}
