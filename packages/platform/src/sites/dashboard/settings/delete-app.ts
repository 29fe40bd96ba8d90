import type { Hono } from 'hono'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { deleteApp } from '../../../world/records/apps/apps.ts'
import { recordChange } from '../activity/record-activity.ts'
import { type AppVisit, onApp } from '../app-visit.ts'
import { dashboardLink } from '../frame.tsx'
import { sendBasicSettings } from './basic-settings.tsx'

/** Deleting an app, after its name was typed. */
export function deleteAppRoutes(site: Hono<SiteEnv>): void {
  site.post('/apps/:appId/settings/basic/delete', onApp(take, 'editsRoles'))
}

function take(visit: AppVisit): Response {
  const { app, c, world } = visit
  const typed = c.get('form').get('confirmation') ?? ''
  if (inOrder(typed) !== inOrder(app.name)) {
    return sendBasicSettings(visit, { deletionProblem: 'That is not the name of this app. Nothing was deleted.' })
  }
  recordChange(visit, 'app.delete', app.name, () => deleteApp(world, app.id))
  return c.redirect(dashboardLink(c, '/apps/?notice=appDeleted'), 303)
}

/** A name with single blanks, as pages show it. */
function inOrder(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}
