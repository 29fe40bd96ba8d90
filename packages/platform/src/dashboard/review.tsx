import { findScope, type ScopeName, scopes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../pages/page.tsx'
import { Form } from '../pages/parts.tsx'
import { formToken, type SiteEnv } from '../pages/site.ts'
import { saveBasicDisplayProduct } from '../world/basic-display-products.ts'
import { AppFrame, appPages } from './app-frame.tsx'
import { type AppVisit, appLink, goTo, may, onApp } from './app-visit.ts'
import { sendDashboardProblem } from './frame.tsx'

/** `/apps/{id}/app-review/permissions`: what App Review approved. */
export function reviewRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/app-review/permissions', onApp(sendReview))
  site.post('/apps/:appId/app-review/permissions/:scope', onApp(decide, 'changesSettings'))
}

function decide(visit: AppVisit): Response {
  const { c, world, product } = visit
  const scope = findScope(c.req.param('scope') ?? '')
  if (scope === undefined) return sendDashboardProblem(c, 404, 'There is no such permission.')
  if (product === undefined)
    return sendDashboardProblem(c, 404, 'Set up Instagram Basic Display first, under Products.')
  const granted = c.get('form').get('decision') === 'grant'
  const approved = scopes.filter(({ name }) => (name === scope.name ? granted : approvedScopes(visit).includes(name)))
  saveBasicDisplayProduct(world, { ...product, approvedScopes: approved.map(({ name }) => name).join(',') })
  return goTo(visit, appPages.review, granted ? 'granted' : 'withdrawn')
}

function approvedScopes({ product }: AppVisit): string[] {
  return product?.approvedScopes.split(',') ?? []
}

function sendReview(visit: AppVisit): Response {
  const page = (
    <AppFrame visit={visit} page="review" title="Permissions">
      <p>
        Of an app that is Live, people can be asked only for what App Review approved; Instagram Testers of an app in
        Development need none of it. On the real platform the decision takes weeks, and here it is yours.
      </p>
      {visit.product === undefined ? (
        <p class="card">
          Instagram Basic Display brings the permissions. Set it up under{' '}
          <a href={appLink(visit, appPages.products)}>Products</a> first.
        </p>
      ) : (
        scopes.map(({ name }) => <Permission visit={visit} name={name} />)
      )}
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

function Permission({ visit, name }: { readonly visit: AppVisit; readonly name: ScopeName }): Child {
  const scope = findScope(name)
  const approved = approvedScopes(visit).includes(name)
  return (
    <section class="card">
      <div class="row apart">
        <h2 class="code">{name}</h2>
        <span class={approved ? 'badge good' : 'badge'}>{approved ? 'Approved' : 'Not approved'}</span>
      </div>
      <p>{scope?.grants}.</p>
      <p class="small soft">
        In App Review it is called <span class="code">{scope?.permission}</span>.
      </p>
      {may(visit, 'changesSettings') ? (
        <Form action={appLink(visit, `${appPages.review}${name}/`)} token={formToken(visit.c)}>
          <button
            type="submit"
            class="quiet"
            name="decision"
            value={approved ? 'withdraw' : 'grant'}
            aria-label={`${approved ? 'Withdraw' : 'Grant'} ${name}`}
          >
            {approved ? 'Withdraw' : 'Grant'}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
