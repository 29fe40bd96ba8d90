import type { Hono } from 'hono'
import type { SiteContext, SiteEnv } from '../../../site-kit/site.ts'
import { blankSettings } from '../../../world/records/apps/app-settings.ts'
import { type App, insertApp } from '../../../world/records/apps/apps.ts'
import { type Person, setRole } from '../../../world/records/people.ts'
import { checkAppName } from '../../../world/text-rules/app-name.ts'
import { problemOf } from '../../../world/text-rules/checked.ts'
import { checkEmail } from '../../../world/text-rules/email.ts'
import type { World } from '../../../world/world.ts'
import { recordChange } from '../activity/record-activity.ts'
import { onAccount } from '../app-visit.ts'
import { dashboardLink, sendDashboardProblem } from '../frame.tsx'
import { appLimitProblem } from './check-app-limit.ts'
import { checkCreation, creationLabel } from './creation.ts'
import { sendCreation } from './creation-page.tsx'

/** `/apps/creation`: Create App. */
export function createAppRoutes(site: Hono<SiteEnv>): void {
  site.get(
    '/apps/creation',
    onAccount((c, developer) => sendCreation(c, { createdAs: '', name: '', email: developer.email })),
  )
  site.post('/apps/creation', onAccount(takeCreation))
}

function takeCreation(c: SiteContext, developer: Person): Response {
  const { world } = c.env.call.context
  const limit = appLimitProblem(world, developer, 'administrator')
  if (limit !== undefined) return sendDashboardProblem(c, 403, limit)
  const form = c.get('form')
  const typed = {
    createdAs: form.get('app_type') ?? '',
    name: form.get('display_name') ?? '',
    email: form.get('contact_email') ?? '',
  }
  const creation = checkCreation(typed.createdAs, world.clock.day())
  const name = checkAppName(typed.name)
  const email = checkEmail(typed.email)
  if ('problem' in creation || 'problem' in name || 'problem' in email) {
    return sendCreation(c, typed, { createdAs: problemOf(creation), name: problemOf(name), email: problemOf(email) })
  }
  const id = createApp(world, developer, { ...creation.value, name: name.value, contactEmail: email.value })
  return c.redirect(dashboardLink(c, `/apps/${id}/dashboard/?notice=appCreated`), 303)
}

function createApp(
  world: World,
  developer: Person,
  given: Pick<App, 'type' | 'creation' | 'mode' | 'name' | 'contactEmail'>,
): string {
  const app: App = {
    ...given,
    id: world.ids.metaApp(),
    secret: world.ids.secret(),
    websiteUrl: null,
    hasWebsite: 0,
    createdAt: world.clock.now(),
    deletedAt: null,
    ...blankSettings,
  }
  recordChange({ world, app, developer }, 'app.create', creationLabel(app).label, () => {
    insertApp(world, app)
    setRole(world, app.id, developer.id, 'administrator')
  })
  return app.id
}
