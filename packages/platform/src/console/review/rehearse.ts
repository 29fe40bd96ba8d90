import { type Login, loginHolds, logins, reviewTestCalls, reviewTestCallsShownAfter } from '@darkroom/contract'
import type { Context } from '../../call.ts'
import { reviewable } from '../../sites/dashboard/review/check-advanced-access.ts'
import { type App, findApp, listApps } from '../../world/records/apps/apps.ts'
import { listProducts } from '../../world/records/apps/products.ts'
import { checkLast, checkSettings, type ReviewedApp } from './app-checks.ts'
import { check, type ReviewCheck } from './check.ts'
import { checkPermissions, type PermissionCheck } from './permission-checks.ts'
import { recordingSteps } from './recording-steps.ts'
import { checkServer } from './server-checks.ts'

/** How an app stands before App Review. */
export interface Rehearsal {
  readonly app: { readonly id: string; readonly name: string; readonly mode: App['mode'] }
  /** How many checks are still to do. */
  readonly open: number
  readonly checks: readonly ReviewCheck[]
  readonly permissions: readonly {
    readonly login: Login
    readonly label: string
    readonly permissions: readonly PermissionCheck[]
  }[]
  /** What a screen recording shows, step by step. */
  readonly recording: readonly string[]
}

/** Apps that are rehearsed with each other. */
const most = 50

/** Rehearses App Review for every app of the world. */
export function rehearseAll(context: Context): readonly Rehearsal[] {
  return listApps(context.world)
    .slice(0, most)
    .map((app) => rehearse(context, app))
}

/** Rehearses App Review for one app; undefined: there is none of that id. */
export function rehearseApp(context: Context, id: string): Rehearsal | undefined {
  const app = findApp(context.world, id)
  return app === undefined ? undefined : rehearse(context, app)
}

function rehearse(context: Context, app: App): Rehearsal {
  const { world } = context
  const products = Object.fromEntries(listProducts(world, app.id).map((product) => [product.login, product]))
  const reviewed: ReviewedApp = { world, app, products }
  const permissions = reviewable(reviewed)
    .filter(({ login }) => loginHolds(login, world.clock.day()))
    .map(({ login, scopes }) => ({
      login,
      label: logins[login].label,
      permissions: checkPermissions(context, { appId: app.id, name: app.name }, login, scopes),
    }))
  const all = permissions.flatMap((each) => each.permissions)
  const checks = [testCalls(all), ...checkSettings(reviewed), ...checkServer(reviewed), ...checkLast(reviewed)]
  return {
    app: { id: app.id, name: app.name, mode: app.mode },
    open: checks.filter(({ state }) => state === 'to do').length,
    checks,
    permissions,
    recording: recordingSteps(all),
  }
}

function testCalls(all: readonly PermissionCheck[]): ReviewCheck {
  const asked = all.filter(({ state }) => state !== 'not asked for')
  const lacking = asked.filter(({ state }) => state === 'to do')
  if (asked.length === 0)
    return check('testCall', {
      state: 'to do',
      found: 'No permission has been requested yet.',
      fix: 'Authorize the app with the permissions that your product needs.',
    })
  if (lacking.length === 0)
    return check('testCall', {
      state: 'done',
      found: `All ${asked.length} have one. On the real platform it can take ${reviewTestCallsShownAfter} days to show.`,
    })
  return check('testCall', {
    state: 'to do',
    found: `${lacking.length} of ${asked.length} have none in the last ${reviewTestCalls.days} days: ${lacking.map(({ scope }) => scope).join(', ')}.`,
    fix: 'Make one with each permission, below. Only the last 2,000 requests in the log count.',
  })
}
