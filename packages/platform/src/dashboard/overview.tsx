import { appTypes, roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../pages/page.tsx'
import { Notice } from '../pages/parts.tsx'
import type { SiteEnv } from '../pages/site.ts'
import { setAppMode } from '../world/apps.ts'
import { AppFrame, appPages } from './app-frame.tsx'
import { type AppVisit, appLink, goTo, onApp } from './app-visit.ts'
import { missingForLive } from './live.ts'
import { Steps } from './steps.tsx'

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
  setAppMode(visit.world, visit.app.id, mode)
  return goTo(visit, appPages.dashboard, mode)
}

function sendOverview(visit: AppVisit, missing: readonly string[] = []): Response {
  const page = (
    <AppFrame visit={visit} page="dashboard" title="Dashboard">
      {missing.length === 0 ? null : <MissingForLive missing={missing} />}
      <Steps visit={visit} />
      <section class="card">
        <h2>This app</h2>
        <dl>
          <dt>Type</dt>
          <dd>{appTypes[visit.app.type].label}</dd>
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

function MissingForLive({ missing }: { readonly missing: readonly string[] }): Child {
  return (
    <Notice>
      <p>The app cannot be switched to Live yet. This is missing:</p>
      <ul>
        {missing.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
