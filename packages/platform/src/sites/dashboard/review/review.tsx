import { findScope, logins } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty, Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import {
  dropAdvancedAccess,
  giveAdvancedAccess,
  listAdvancedAccess,
} from '../../../world/records/apps/advanced-access.ts'
import { recordChange } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, onApp } from '../app-visit.ts'
import { sendDashboardProblem } from '../frame.tsx'
import { BusinessVerification } from './business-verification.tsx'
import { advancedAccessProblem, reviewable } from './check-advanced-access.ts'
import { decisionProblem, PermissionTable } from './permission-table.tsx'

/** `/apps/{id}/app-review/permissions`: the access level of each permission. */
export function reviewRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/app-review/permissions', onApp(sendReview))
  site.post('/apps/:appId/app-review/permissions', onApp(grantAll, 'changesSettings'))
  site.post('/apps/:appId/app-review/permissions/:scope', onApp(decide, 'changesSettings'))
}

function decide(visit: AppVisit): Response {
  const { app, c, world } = visit
  const scope = findScope(c.req.param('scope') ?? '')
  if (scope === undefined) return sendDashboardProblem(c, 404, 'Instagram has no permission of this name.')
  if (visit.products[scope.login] === undefined)
    return sendDashboardProblem(c, 404, `Set up ${logins[scope.login].label} first, under Products.`)
  const granted = c.get('form').get('decision') === 'grant'
  const problem = granted ? advancedAccessProblem(visit) : undefined
  if (problem !== undefined) return sendDashboardProblem(c, 403, problem)
  if (granted) recordChange(visit, 'review.grant', scope.name, () => giveAdvancedAccess(world, app.id, scope.name))
  else recordChange(visit, 'review.withdraw', scope.name, () => dropAdvancedAccess(world, app.id, scope.name))
  return goTo(visit, appPages.review, granted ? 'granted' : 'withdrawn')
}

/** Grants what still has Standard Access, of every login that is set up. */
function grantAll(visit: AppVisit): Response {
  const problem = advancedAccessProblem(visit)
  if (problem !== undefined) return sendDashboardProblem(visit.c, 403, problem)
  const names = notAdvanced(visit)
  recordChange(visit, 'review.grant', names.join(', '), () => {
    for (const name of names) giveAdvancedAccess(visit.world, visit.app.id, name)
  })
  return goTo(visit, appPages.review, 'allGranted')
}

function notAdvanced(visit: AppVisit): string[] {
  const advanced: readonly string[] = listAdvancedAccess(visit.world, visit.app.id)
  return reviewable(visit)
    .flatMap(({ scopes }) => scopes.map(({ name }) => name))
    .filter((name) => !advanced.includes(name))
}

function sendReview(visit: AppVisit): Response {
  const advanced = listAdvancedAccess(visit.world, visit.app.id)
  const groups = reviewable(visit)
  const blocked = decisionProblem(visit)
  const left = notAdvanced(visit).length
  const page = (
    <AppFrame
      visit={visit}
      page="review"
      title="Permissions and Features"
      about="With Standard Access, only people with a role and Instagram Testers can grant a permission. With Advanced Access, everybody can. On the real platform, App Review decides and takes weeks. Here you decide."
      actions={blocked === undefined && left > 0 ? <GrantAll visit={visit} /> : null}
    >
      {groups.length === 0 ? (
        <div class="panel">
          <Empty title="No permissions yet">
            <p>
              Products bring the permissions. Set one up under <a href={appLink(visit, appPages.products)}>Products</a>{' '}
              first.
            </p>
          </Empty>
        </div>
      ) : null}
      <BusinessVerification visit={visit} first={groups.length > 0 && advancedAccessProblem(visit) !== undefined} />
      {groups.map(({ login, scopes }) => {
        const { label } = logins[login]
        const granted = scopes.filter(({ name }) => advanced.includes(name)).length
        return (
          <Panel
            id={`permissions-${login}`}
            title={label}
            note={`${granted} of ${scopes.length} with Advanced Access`}
            flush
          >
            {blocked === undefined ? null : <p class="in soft">{blocked}</p>}
            <PermissionTable visit={visit} label={label} scopes={scopes} advanced={advanced} />
          </Panel>
        )
      })}
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

function GrantAll({ visit }: { readonly visit: AppVisit }): Child {
  return (
    <Form action={appLink(visit, appPages.review)} token={formToken(visit.c)}>
      <button type="submit" class="button primary">
        Grant all
      </button>
    </Form>
  )
}
