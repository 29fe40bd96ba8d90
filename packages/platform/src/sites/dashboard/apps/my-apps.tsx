import { roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { listAppsOf } from '../../../world/records/apps.ts'
import type { Person } from '../../../world/records/people.ts'
import { ModeBadge } from '../app-mode.tsx'
import { onAccount } from '../app-visit.ts'
import { DoneNotice } from '../form-result.tsx'
import { DashboardFrame, dashboardLink } from '../frame.tsx'
import { creationLabel } from './creation.ts'

/** `/` and `/apps`: My Apps. */
export function myAppsRoutes(site: Hono<SiteEnv>): void {
  site.get('/', onAccount(sendMyApps))
  site.get('/apps', onAccount(sendMyApps))
}

function sendMyApps(c: SiteContext, developer: Person): Response {
  const apps = listAppsOf(c.env.call.context.world, developer.id)
  const page = (
    <DashboardFrame c={c} title="My Apps">
      <div class="row apart">
        <h1>My Apps</h1>
        <a class="button" href={dashboardLink(c, '/apps/creation/')}>
          Create App
        </a>
      </div>
      <DoneNotice c={c} />
      {apps.length === 0 ? (
        <p class="card">You have no apps yet. Create one, or ask an administrator for a role.</p>
      ) : null}
      {apps.map((app) => (
        <AppCard c={c} app={app} />
      ))}
    </DashboardFrame>
  )
  return sendPage(c, page)
}

function AppCard({ c, app }: { readonly c: SiteContext; readonly app: ReturnType<typeof listAppsOf>[number] }): Child {
  return (
    <section class="card">
      <div class="row apart">
        <h2>
          <a href={dashboardLink(c, `/apps/${app.id}/dashboard/`)}>{app.name}</a>
        </h2>
        <ModeBadge app={app} />
      </div>
      <dl>
        <dt>App ID</dt>
        <dd class="code id">{app.id}</dd>
        <dt>{creationLabel(app).term}</dt>
        <dd>{creationLabel(app).label}</dd>
        <dt>You are among its</dt>
        <dd>{roles[app.role].label}</dd>
      </dl>
    </section>
  )
}
