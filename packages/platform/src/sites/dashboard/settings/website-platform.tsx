import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { updateAppBasics } from '../../../world/records/apps/apps.ts'
import { recordChange } from '../activity/record-activity.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, may, onApp } from '../app-visit.ts'

const path: string = `${appPages.basic}website/`

/** Settings > Basic > Add Platform > Website, and its removal. */
export function platformRoutes(site: Hono<SiteEnv>): void {
  site.post('/apps/:appId/settings/basic/website/add', onApp(add, 'changesSettings'))
  site.post('/apps/:appId/settings/basic/website/remove', onApp(remove, 'changesSettings'))
}

function add(visit: AppVisit): Response {
  const { app, world } = visit
  recordChange(visit, 'app.website.add', '', () => updateAppBasics(world, { ...app, hasWebsite: 1 }))
  return goTo(visit, appPages.basic, 'websiteAdded')
}

function remove(visit: AppVisit): Response {
  const { app, world } = visit
  recordChange(visit, 'app.website.remove', '', () =>
    updateAppBasics(world, { ...app, hasWebsite: 0, websiteUrl: null }),
  )
  return goTo(visit, appPages.basic, 'websiteRemoved')
}

/** Add Platform, or what was added. */
export function PlatformCard({ visit }: { readonly visit: AppVisit }): Child {
  if (!may(visit, 'changesSettings')) return null
  const token = formToken(visit.c)
  return visit.app.hasWebsite === 1 ? (
    <Panel id="platform" title="Platform: Website" note="Its Site URL is above">
      <Confirm
        action={appLink(visit, `${path}remove/`)}
        token={token}
        button="Remove Platform"
        loses="The Site URL is removed too."
      />
    </Panel>
  ) : (
    <div class="panel">
      <div class="in">
        <details class="fold">
          <summary>Add Platform</summary>
          <Form action={appLink(visit, `${path}add/`)} token={token} class="gap">
            <p>Where does your app run?</p>
            <button type="submit" class="button">
              Website
            </button>
          </Form>
        </details>
      </div>
    </div>
  )
}
