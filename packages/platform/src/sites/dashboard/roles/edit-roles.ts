import { type Role, roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { SiteEnv } from '../../../site-kit/site.ts'
import {
  findPerson,
  findPersonByEmail,
  findRole,
  type Person,
  removeRole,
  setRole,
} from '../../../world/records/people.ts'
import { recordChange } from '../activity/record-activity.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, goTo, onApp } from '../app-visit.ts'
import { appLimitProblem } from '../apps/check-app-limit.ts'
import { dashboardLink, sendDashboardProblem } from '../frame.tsx'
import { leavesNoAdministrator, roleLimitProblem } from './role-limits.ts'
import { sendRoles } from './roles.tsx'

const lastOne = 'An app needs an administrator, and this is the last one. Add another one first.'

/** Giving a role to a developer of this world, and taking it away. */
export function editRolesRoutes(site: Hono<SiteEnv>): void {
  site.post('/apps/:appId/roles/roles/:role/add', onApp(add, 'editsRoles'))
  site.post('/apps/:appId/roles/roles/:role/remove', onApp(remove, 'editsRoles'))
}

function add(visit: AppVisit): Response {
  const { app, c, world } = visit
  const role = roleInPath(visit)
  if (role === undefined) return sendDashboardProblem(c, 404, 'There is no role of this name.')
  const typed = (c.get('form').get(role) ?? '').trim()
  const refuse = (problem: string): Response => sendRoles(visit, { list: role, typed, problem })
  const developer = findPersonByEmail(world, typed)
  if (typed === '') return refuse('Enter the e-mail address of a developer of this world.')
  if (developer === undefined)
    return refuse('No developer of this world has this e-mail address. Have them sign up first.')
  if (findRole(world, app.id, developer.id) === role) return refuse(`${developer.name} has this role already.`)
  if (leavesNoAdministrator(world, app.id, developer.id, role)) return refuse(lastOne)
  const limit = roleLimitProblem(world, app, role) ?? newAppProblem(visit, developer, role)
  if (limit !== undefined) return refuse(limit)
  recordChange(visit, 'role.give', `${role}: ${developer.email}`, () => setRole(world, app.id, developer.id, role))
  return developer.id === visit.developer.id ? backToMyApps(visit) : goTo(visit, appPages.roles, 'roleGiven')
}

/** Who changes the settings already has the app counted. */
function newAppProblem({ app, world }: AppVisit, person: Person, role: Role): string | undefined {
  const present = findRole(world, app.id, person.id)
  const counted = app.businessVerified === 1 || (present !== undefined && roles[present].changesSettings)
  return counted ? undefined : appLimitProblem(world, person, role)
}

function remove(visit: AppVisit): Response {
  const { app, c, world } = visit
  const role = roleInPath(visit)
  const id = c.get('form').get('developer') ?? ''
  if (role === undefined || findRole(world, app.id, id) !== role)
    return sendDashboardProblem(c, 404, 'That person does not have this role. Reload the page of roles.')
  if (leavesNoAdministrator(world, app.id, id)) return sendRoles(visit, { list: role, typed: '', problem: lastOne })
  const who = findPerson(world, id)?.email ?? id
  recordChange(visit, 'role.remove', `${role}: ${who}`, () => removeRole(world, app.id, id))
  return id === visit.developer.id ? backToMyApps(visit) : goTo(visit, appPages.roles, 'roleRemoved')
}

/** Whoever changed their own role may not be let in again. */
function backToMyApps({ c }: AppVisit): Response {
  return c.redirect(dashboardLink(c, '/apps/?notice=roleRemoved'), 303)
}

function roleInPath({ c }: AppVisit): Role | undefined {
  const name = c.req.param('role') ?? ''
  return Object.hasOwn(roles, name) ? (name as Role) : undefined
}
