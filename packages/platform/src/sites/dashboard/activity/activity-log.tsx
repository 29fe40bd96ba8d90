import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
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
    <AppFrame visit={visit} page="activity" title="Activity log">
      {entries.length === 0 ? <p class="card">Nothing was done yet.</p> : null}
      {entries.length > 0 ? (
        <div class="field">
          <table class="stacked">
            <thead>
              <tr>
                <th>When</th>
                <th>Who</th>
                <th>What</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ at, actor, action, detail }) => (
                <tr>
                  <td>{new Date(at).toISOString().slice(0, 16).replace('T', ' ')}</td>
                  <td>{actor}</td>
                  <td>
                    {Object.hasOwn(activities, action) ? activities[action as Activity] : action}
                    {detail === '' ? null : <div class="small soft">{detail}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <p class="small soft">
        The last hundred entries, by this world's time (UTC). They are kept for ninety days of it.
      </p>
    </AppFrame>
  )
  return sendPage(visit.c, page)
}
