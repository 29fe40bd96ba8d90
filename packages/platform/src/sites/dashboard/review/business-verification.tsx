import { changes } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { setBusinessVerified } from '../../../world/records/apps/app-settings.ts'
import { recordChange } from '../activity/record-activity.ts'
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
  recordChange(visit, 'app.business.verify', verified ? 'verified' : 'not verified', () =>
    setBusinessVerified(world, app.id, verified),
  )
  return goTo(visit, appPages.review, verified ? 'verified' : 'unverified')
}

/** Whether a verified business stands behind the app. @param first Whether verifying it is the next thing to do. */
export function BusinessVerification(props: { readonly visit: AppVisit; readonly first: boolean }): Child {
  const { visit, first } = props
  const verified = visit.app.businessVerified === 1
  return (
    <Panel id="business-verification" title="Business verification">
      <p>
        <span class={verified ? 'badge good' : 'badge'}>{verified ? 'Verified' : 'Not verified'}</span>
      </p>
      <p class="soft">
        Since {changes.businessVerification.day}, Advanced Access needs a verified business. On the real platform a
        business proves who it is with documents; here one click verifies it.
      </p>
      {may(visit, 'changesSettings') ? (
        <Form action={appLink(visit, 'business-verification/')} token={formToken(visit.c)}>
          <button
            type="submit"
            class={first ? 'button primary' : 'button'}
            name="decision"
            value={verified ? 'withdraw' : 'verify'}
          >
            {verified ? 'Withdraw verification' : 'Verify the business'}
          </button>
        </Form>
      ) : null}
    </Panel>
  )
}
