import type { Role } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { dialogRefusal } from '../../explain/refusal.ts'
import type { ClientApp } from '../../world/records/apps/products.ts'
import { findRole, type Person } from '../../world/records/people.ts'
import { checkAccess } from './check-access.ts'
import type { DialogRequest } from './request.ts'

/**
 * Checks a request against the person who is signed in: whether they can be asked at all, and for what.
 *
 * @returns The request with the permissions that are left. @throws Refusal
 */
export function checkPerson(context: Context, request: DialogRequest, person: Person): DialogRequest {
  checkStanding(person)
  const role = findRole(context.world, request.app.appId, person.id)
  checkMode(request.app, person, role)
  return { ...request, scopes: checkAccess(context, request, role) }
}

/** Refuses a person who has to pass a checkpoint or confirm their e-mail address first. */
function checkStanding(person: Person): void {
  const fault = { rule: 'authorization/dialog/check-person', parameter: 'person' }
  if (person.checkpointed === 1)
    throw dialogRefusal('personCheckpointed', {
      ...fault,
      received: `${person.email}, who has to pass a checkpoint`,
      expected: 'a person without a checkpoint',
      fix: `Sign in to www.facebook.com as ${person.email}, and pass the checkpoint at /checkpoint/.`,
    })
  if (person.confirmed === 0)
    throw dialogRefusal('personUnconfirmed', {
      ...fault,
      received: `${person.email}, whose e-mail address is not confirmed`,
      expected: 'a confirmed e-mail address',
      fix: `Sign in to www.facebook.com as ${person.email}, and confirm the address under Settings.`,
    })
}

/** While an app is in development, only people with a role on it can sign in (/docs/development/build-and-test/app-modes). */
function checkMode(app: ClientApp, person: Person, role: Role | undefined): void {
  if (app.mode === 'live' || role !== undefined) return
  throw dialogRefusal('appInDevelopment', {
    rule: 'authorization/dialog/check-person',
    parameter: 'person',
    received: `${person.email}, without a role`,
    expected: `a role on ${app.name}, which is in development`,
    fix: `In the App Dashboard, App roles > Roles, add ${person.email}; or switch the app to Live.`,
  })
}
