import { findScope, logins } from '@darkroom/contract'
import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { dropAdvancedAccess, giveAdvancedAccess, listAdvancedAccess } from '../../../world/records/advanced-access.ts'
import { change } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, onApp } from '../app-visit.ts'
import { sendDashboardProblem } from '../frame.tsx'
import { BusinessVerification } from './business-verification.tsx'
import { advancedAccessProblem, reviewable } from './check-advanced-access.ts'
import { PermissionTable } from './permission-table.tsx'

/** `/apps/{id}/app-review/permissions`: the access level of each permission. */
export function reviewRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/app-review/permissions', onApp(sendReview))
  site.post('/apps/:appId/app-review/permissions/:scope', onApp(decide, 'changesSettings'))
}

function decide(visit: AppVisit): Response {
  const { app, c, world } = visit
  const scope = findScope(c.req.param('scope') ?? '')
  if (scope === undefined) return sendDashboardProblem(c, 404, 'There is no such permission.')
  if (visit.products[scope.login] === undefined)
    return sendDashboardProblem(c, 404, `Set up ${logins[scope.login].label} first, under Products.`)
  const granted = c.get('form').get('decision') === 'grant'
  const problem = granted ? advancedAccessProblem(visit) : undefined
  if (problem !== undefined) return sendDashboardProblem(c, 403, problem)
  if (granted) change(visit, 'review.grant', scope.name, () => giveAdvancedAccess(world, app.id, scope.name))
  else change(visit, 'review.withdraw', scope.name, () => dropAdvancedAccess(world, app.id, scope.name))
  return goTo(visit, appPages.review, granted ? 'granted' : 'withdrawn')
}

function sendReview(visit: AppVisit): Response {
  const advanced = listAdvancedAccess(visit.world, visit.app.id)
  const groups = reviewable(visit)
  const page = (
    <AppFrame visit={visit} page="review" title="Permissions and Features">
      <p>
        Standard Access is there from the start, and lets an app ask those who have a role on it, and its Instagram
        Testers. Everybody else can be asked for what has Advanced Access only. On the real platform App Review decides,
        which takes weeks and at least one successful call with each permission; here the decision is yours.
      </p>
      <BusinessVerification visit={visit} />
      {groups.length === 0 ? (
        <p class="card">
          Products bring the permissions. Set one up under <a href={appLink(visit, appPages.products)}>Products</a>{' '}
          first.
        </p>
      ) : null}
      {groups.map(({ login, scopes }) => (
        <section class="card">
          <h2>{logins[login].label}</h2>
          <PermissionTable visit={visit} label={logins[login].label} scopes={scopes} advanced={advanced} />
        </section>
      ))}
    </AppFrame>
  )
  return sendPage(visit.c, page)
}
