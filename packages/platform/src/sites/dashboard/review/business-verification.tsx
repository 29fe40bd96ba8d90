import { changes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { setBusinessVerified } from '../../../world/records/app-settings.ts'
import { change } from '../activity/record-activity.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, may, onApp } from '../app-visit.ts'

/** `/apps/{id}/business-verification`: verifying the business behind an app, and taking it back. */
export function businessVerificationRoutes(site: Hono<SiteEnv>): void {
  site.get(
    '/apps/:appId/business-verification',
    onApp((visit) => visit.c.redirect(appLink(visit, appPages.review), 302)),
  )
  site.post('/apps/:appId/business-verification', onApp(decide, 'changesSettings'))
}

function decide(visit: AppVisit): Response {
  const { app, c, world } = visit
  const verified = c.get('form').get('decision') === 'verify'
  change(visit, 'app.business.verify', verified ? 'verified' : 'not verified', () =>
    setBusinessVerified(world, app.id, verified),
  )
  return goTo(visit, appPages.review, verified ? 'verified' : 'unverified')
}

/** Whether a verified business stands behind the app. */
export function BusinessVerification({ visit }: { readonly visit: AppVisit }): Child {
  const verified = visit.app.businessVerified === 1
  return (
    <section class="card">
      <div class="row apart">
        <h2 class="flush">Business verification</h2>
        <span class={verified ? 'badge good' : 'badge'}>{verified ? 'Verified' : 'Not verified'}</span>
      </div>
      <p>
        Advanced Access needs a verified business since {changes.businessVerification.day}. On the real platform a
        business shows its papers; here it is verified by a click.
      </p>
      {may(visit, 'changesSettings') ? (
        <Form action={appLink(visit, 'business-verification/')} token={formToken(visit.c)}>
          <button type="submit" class="quiet" name="decision" value={verified ? 'withdraw' : 'verify'}>
            {verified ? 'Take verification back' : 'Verify the business'}
          </button>
        </Form>
      ) : null}
    </section>
  )
}
