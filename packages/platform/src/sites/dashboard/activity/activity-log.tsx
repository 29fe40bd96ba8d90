import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty } from '../../../site-kit/panel.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { listAudit } from '../../../world/records/audit.ts'
import { AppFrame } from '../app-frame.tsx'
import { type AppVisit, onApp } from '../app-visit.ts'
import { type Activity, activities } from './activities.ts'

/** `/apps/{id}/activity-log`: who did what with the app, latest first. */
export function activityLogRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/activity-log', onApp(sendActivityLog))
}

function sendActivityLog(visit: AppVisit): Response {
  const entries = listAudit(visit.world, { appId: visit.app.id })
  const page = (
    <AppFrame
      visit={visit}
      page="activity"
      title="Activity log"
      about="The last 100 changes, newest first. Entries are kept for 90 days."
    >
      <div class="panel">
        {entries.length === 0 ? (
          <Empty title="No activity yet">
            <p>Changes to the app's settings, roles and permissions appear here.</p>
          </Empty>
        ) : (
          <Table label="Activity log" columns={['When', 'Who', 'What']} rows={entries.map(entryCells)} />
        )}
      </div>
    </AppFrame>
  )
  return sendPage(visit.c, page)
}

function entryCells({ at, actor, action, detail }: ReturnType<typeof listAudit>[number]): Child[] {
  const moment = new Date(at).toISOString()
  return [
    <time class="nowrap" datetime={moment}>
      {moment.slice(0, 16).replace('T', ' ')}
    </time>,
    actor,
    <>
      {Object.hasOwn(activities, action) ? activities[action as Activity] : action}
      {detail === '' ? null : <div class="soft">{detail}</div>}
    </>,
  ]
}
