import { type Login, type Role, roles } from '@darkroom/contract'
import type { SiteContext } from '../../site-kit/site.ts'
import { type App, findApp } from '../../world/records/apps/apps.ts'
import { listProducts, type Product } from '../../world/records/apps/products.ts'
import { findRole, type Person } from '../../world/records/people.ts'
import type { World } from '../../world/world.ts'
import type { Done } from './form-result.tsx'
import { dashboardLink, sendDashboardProblem, signedInDeveloper } from './frame.tsx'
import { redirectToSignIn } from './sign-in.tsx'

/** A developer at one of their apps. */
export interface AppVisit {
  readonly c: SiteContext
  readonly world: World
  readonly developer: Person
  readonly app: App
  readonly role: Role
  /** What was added under Products, by login. */
  readonly products: { readonly [L in Login]?: Product }
}

/** What a role can allow. */
export type Right = 'changesSettings' | 'editsRoles'

/** A handler for developers who are signed in; others sign in first. */
export function onAccount(
  answer: (c: SiteContext, developer: Person) => Response | Promise<Response>,
): (c: SiteContext) => Response | Promise<Response> {
  return (c) => {
    const developer = signedInDeveloper(c)
    return developer === undefined ? redirectToSignIn(c) : answer(c, developer)
  }
}

/**
 * A handler for a path below `/apps/:appId`, for those who have a role on the app. For others there is no such app.
 *
 * @param right What the role must allow; absent: any role will do.
 */
export function onApp(
  answer: (visit: AppVisit) => Response | Promise<Response>,
  right?: Right,
): (c: SiteContext) => Response | Promise<Response> {
  return onAccount((c, developer) => {
    const { world } = c.env.call.context
    const app = findApp(world, c.req.param('appId') ?? '')
    const role = app && findRole(world, app.id, developer.id)
    if (app === undefined || role === undefined)
      return sendDashboardProblem(c, 404, 'You have no app with this App ID.')
    if (right !== undefined && !roles[role][right]) return sendDashboardProblem(c, 403, rightProblem(right))
    return answer({ c, world, developer, app, role, products: productsOf(world, app.id) })
  })
}

function productsOf(world: World, appId: string): AppVisit['products'] {
  return Object.fromEntries(listProducts(world, appId).map((product) => [product.login, product]))
}

/** Whether the visitor's role allows something. */
export function may(visit: AppVisit, right: Right): boolean {
  return roles[visit.role][right]
}

/** Why a role does not do. */
function rightProblem(right: Right): string {
  return right === 'editsRoles'
    ? "Only the app's administrators can do this."
    : "Only the app's administrators and developers can do this. With your role you can look at the app only."
}

/** A link to one of the app's pages. @param path Below `/apps/{id}/`. */
export function appLink(visit: AppVisit, path: string): string {
  return dashboardLink(visit.c, `/apps/${visit.app.id}/${path}`)
}

/** Leads to one of the app's pages after a form was carried out. */
export function goTo(visit: AppVisit, path: string, done: Done): Response {
  return visit.c.redirect(`${appLink(visit, path)}?notice=${done}`, 303)
}
