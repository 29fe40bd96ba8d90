import { roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty, Head } from '../../../site-kit/panel.tsx'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { listAppsOf } from '../../../world/records/apps/apps.ts'
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
      <Head
        title="My Apps"
        about="Apps that you have a role on."
        actions={
          <a class="button primary" href={dashboardLink(c, '/apps/creation/')}>
            Create App
          </a>
        }
      />
      <DoneNotice c={c} />
      <div class="panel">
        {apps.length === 0 ? (
          <Empty title="You have no apps yet">
            <p>Create an app, or ask an administrator of one for a role.</p>
          </Empty>
        ) : (
          <Table
            label="My Apps"
            columns={['App', 'App ID', 'Created as', 'App Mode', 'Your role']}
            rows={apps.map((app) => appRow(c, app))}
          />
        )}
      </div>
    </DashboardFrame>
  )
  return sendPage(c, page)
}

function appRow(c: SiteContext, app: ReturnType<typeof listAppsOf>[number]): Child[] {
  return [
    <strong>
      <a href={dashboardLink(c, `/apps/${app.id}/dashboard/`)}>{app.name}</a>
    </strong>,
    <code class="id copyable">{app.id}</code>,
    creationLabel(app).label,
    <ModeBadge app={app} named />,
    roles[app.role].label,
  ]
}
