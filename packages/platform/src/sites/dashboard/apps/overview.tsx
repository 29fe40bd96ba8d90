import { roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
import { Notice } from '../../../site-kit/parts.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { setAppMode } from '../../../world/records/apps/apps.ts'
import { recordChange } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { modeKind } from '../app-mode.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, onApp } from '../app-visit.ts'
import { type MissingForLive, missingForLive } from '../settings/live.ts'
import { BeforeLive, RoleHolders } from './app-state.tsx'
import { creationLabel } from './creation.ts'
import { GettingStarted, NextStep } from './getting-started.tsx'

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
  recordChange(visit, 'app.mode', mode, () => setAppMode(visit.world, visit.app.id, mode))
  return goTo(visit, appPages.dashboard, mode)
}

function sendOverview(visit: AppVisit, missing: readonly MissingForLive[] = []): Response {
  const page = (
    <AppFrame
      visit={visit}
      page="dashboard"
      title="Dashboard"
      about={openTo(visit)}
      actions={<NextStep visit={visit} />}
    >
      {missing.length === 0 ? null : <MissingNotice visit={visit} missing={missing} />}
      <GettingStarted visit={visit} />
      <div class="halves">
        <AppFacts visit={visit} />
        <RoleHolders visit={visit} />
      </div>
      <BeforeLive visit={visit} />
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: missing.length === 0 ? 200 : 422 })
}

/** Who can authorize the app, and how to let everybody do so. */
function openTo({ app }: AppVisit): string {
  const kind = modeKind(app)
  if (app.mode === 'live')
    return kind === 'accessLevels'
      ? 'Everybody can authorize the app for the permissions that have Advanced Access.'
      : 'Everybody can authorize the app for what App Review approved.'
  const open = kind === 'published' ? 'publish it' : 'switch it to Live'
  return `Only people with a role on the app, and its Instagram Testers, can authorize it. To let everybody in, ${open}.`
}

function AppFacts({ visit }: { readonly visit: AppVisit }): Child {
  const { app } = visit
  const { term, label } = creationLabel(app)
  return (
    <Panel id="this-app" title="This app" link={{ href: appLink(visit, appPages.basic), name: 'Basic settings' }}>
      <Facts
        facts={[
          ['App ID', <code class="id copyable">{app.id}</code>],
          [term, label],
          ['Created', new Date(app.createdAt).toISOString().slice(0, 10)],
          ['Contact', app.contactEmail],
          ['Your role', roles[visit.role].label],
        ]}
      />
    </Panel>
  )
}

function MissingNotice(props: { readonly visit: AppVisit; readonly missing: readonly MissingForLive[] }): Child {
  const { visit, missing } = props
  const opened = modeKind(visit.app) === 'published' ? 'published' : 'switched to Live'
  return (
    <Notice>
      <p>The app cannot be {opened} yet. This is missing:</p>
      <ul>
        {missing.map(({ sentence, page }) => (
          <li>
            <a href={appLink(visit, appPages[page])}>{sentence}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
