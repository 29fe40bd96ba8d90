import type { Role } from '@darkroom/contract'
import { dialogRefusal } from '../../explain/refusal.ts'
import type { Person } from '../../world/records/people.ts'
import type { ClientApp } from '../../world/records/products.ts'

/** While an app is in development, only who has a role on it can sign in (/docs/development/build-and-test/app-modes). @throws Refusal */
export function checkMode(app: ClientApp, person: Person, role: Role | undefined): void {
  if (app.mode === 'live' || role !== undefined) return
  throw dialogRefusal('appInDevelopment', {
    rule: 'authorization/dialog/check-mode',
    parameter: 'person',
    received: `${person.email}, without a role`,
    expected: `a role on ${app.name}, which is in development`,
    fix: `In the App Dashboard, App roles > Roles, add ${person.email}; or switch the app to Live.`,
  })
}
