import { changed, changes, currentScopes, type Login, logins, type Scope, scopesOf } from '@darkroom/contract'
import type { AppVisit } from '../app-visit.ts'

/** What keeps an app from Advanced Access; undefined: nothing does. */
export function advancedAccessProblem({ app, world }: Pick<AppVisit, 'app' | 'world'>): string | undefined {
  if (app.businessVerified === 1 || !changed('businessVerification', world.clock.day())) return undefined
  return `Since ${changes.businessVerification.day}, Advanced Access needs a verified business. Verify it first, on the page of permissions.`
}

/** The permissions of the logins an app has set up; of a login that has ended, its last ones. */
export function reviewable({
  products,
  world,
}: Pick<AppVisit, 'products' | 'world'>): { login: Login; scopes: readonly Scope[] }[] {
  const day = world.clock.day()
  const used = (Object.keys(logins) as Login[]).filter((login) => products[login] !== undefined)
  return used.map((login) => {
    const current = currentScopes(login, day)
    return { login, scopes: current.length === 0 ? scopesOf(login) : current }
  })
}
