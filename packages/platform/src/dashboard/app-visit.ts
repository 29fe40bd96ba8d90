import { type Role, roles } from '@darkroom/contract'
import type { SiteContext } from '../pages/site.ts'
import { type App, findApp } from '../world/apps.ts'
import { type BasicDisplayProduct, findBasicDisplayProduct } from '../world/basic-display-products.ts'
import { type Developer, findRole } from '../world/developers.ts'
import type { World } from '../world/world.ts'
import type { Done } from './done.tsx'
import { dashboardLink, sendDashboardProblem, signedInDeveloper } from './frame.tsx'
import { redirectToSignIn } from './sign-in.tsx'

/** A developer at one of their apps. */
export interface AppVisit {
  readonly c: SiteContext
  readonly world: World
  readonly developer: Developer
  readonly app: App
  readonly role: Role
  /** Instagram Basic Display, once it was added under Products. */
  readonly product: BasicDisplayProduct | undefined
}

/** What a role can allow. */
export type Right = 'changesSettings' | 'editsRoles'

/** A handler for developers who are signed in; others sign in first. */
export function onAccount(answer: (c: SiteContext, developer: Developer) => Response): (c: SiteContext) => Response {
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
export function onApp(answer: (visit: AppVisit) => Response, right?: Right): (c: SiteContext) => Response {
  return onAccount((c, developer) => {
    const { world } = c.env.call.context
    const app = findApp(world, c.req.param('appId') ?? '')
    const role = app && findRole(world, app.id, developer.id)
    if (app === undefined || role === undefined)
      return sendDashboardProblem(c, 404, 'You have no app with this App ID.')
    if (right !== undefined && !roles[role][right]) return sendDashboardProblem(c, 403, rightProblem(right))
    return answer({ c, world, developer, app, role, product: findBasicDisplayProduct(world, app.id) })
  })
}

/** Whether the visitor's role allows something. */
export function may(visit: AppVisit, right: Right): boolean {
  return roles[visit.role][right]
}

/** Why a role does not do. */
function rightProblem(right: Right): string {
  return right === 'editsRoles'
    ? "Only the app's administrators can do this."
    : "Only the app's administrators and developers can do this. Testers can look, and not change anything."
}

/** A link to one of the app's pages. @param path Below `/apps/{id}/`. */
export function appLink(visit: AppVisit, path: string): string {
  return dashboardLink(visit.c, `/apps/${visit.app.id}/${path}`)
}

/** Leads to one of the app's pages after a form was carried out. */
export function goTo(visit: AppVisit, path: string, done: Done): Response {
  return visit.c.redirect(`${appLink(visit, path)}?done=${done}`, 303)
}
