import { roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Notice } from '../../../site-kit/parts.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { setAppMode } from '../../../world/records/apps.ts'
import { change } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { modeKind } from '../app-mode.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, onApp } from '../app-visit.ts'
import { missingForLive } from '../settings/live.ts'
import { creationLabel } from './creation.ts'
import { GettingStarted } from './getting-started.tsx'

/** `/apps/{id}/dashboard`, and the switch between Development and Live. */
export function overviewRoutes(site: Hono<SiteEnv>): void {
  site.get(
    '/apps/:appId{\\d+}',
    onApp((visit) => visit.c.redirect(appLink(visit, appPages.dashboard), 302)),
  )
  site.get(
    '/apps/:appId/dashboard',
    onApp((visit) => sendOverview(visit)),
  )
  site.post('/apps/:appId/mode', onApp(switchMode, 'changesSettings'))
}

function switchMode(visit: AppVisit): Response {
  const mode = visit.c.get('form').get('mode') === 'live' ? 'live' : 'development'
  const missing = mode === 'live' ? missingForLive(visit) : []
  if (missing.length > 0) return sendOverview(visit, missing)
  change(visit, 'app.mode', mode, () => setAppMode(visit.world, visit.app.id, mode))
  return goTo(visit, appPages.dashboard, mode)
}

function sendOverview(visit: AppVisit, missing: readonly string[] = []): Response {
  const page = (
    <AppFrame visit={visit} page="dashboard" title="Dashboard">
      {missing.length === 0 ? null : <MissingForLive visit={visit} missing={missing} />}
      <GettingStarted visit={visit} />
      <section class="card">
        <h2>This app</h2>
        <dl>
          <dt>{creationLabel(visit.app).term}</dt>
          <dd>{creationLabel(visit.app).label}</dd>
          <dt>Created</dt>
          <dd>{new Date(visit.app.createdAt).toISOString().slice(0, 10)}</dd>
          <dt>You are among its</dt>
          <dd>{roles[visit.role].label}</dd>
        </dl>
      </section>
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: missing.length === 0 ? 200 : 422 })
}

function MissingForLive(props: { readonly visit: AppVisit; readonly missing: readonly string[] }): Child {
  const { visit, missing } = props
  const opened = modeKind(visit.app) === 'published' ? 'published' : 'switched to Live'
  return (
    <Notice>
      <p>The app cannot be {opened} yet. This is missing:</p>
      <ul>
        {missing.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
