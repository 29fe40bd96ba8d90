import type { Hono } from 'hono'
import { sendPage } from '../pages/page.tsx'
import type { SiteEnv } from '../pages/site.ts'
import { resetAppSecret, updateAppBasics } from '../world/apps.ts'
import { AppFrame, appPages } from './app-frame.tsx'
import { checkAppName } from './app-name.ts'
import { type AppVisit, goTo, onApp } from './app-visit.ts'
import { BasicSettingsForm, type BasicSettingsProblems, type BasicSettingsTyped } from './basic-settings-form.tsx'
import { problemOf } from './checked.ts'
import { DeleteAppForm } from './delete-app-form.tsx'
import { checkEmail } from './email.ts'
import { PlatformCard } from './platform.tsx'
import { Secret } from './secret.tsx'
import { checkSiteUrl } from './site-url.ts'

/** `/apps/{id}/settings/basic`: the page, and what its form and its secret's forms do. */
export function basicSettingsRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/settings/basic'
  site.get(
    path,
    onApp((visit) => sendBasicSettings(visit)),
  )
  site.post(path, onApp(save, 'changesSettings'))
  site.post(
    `${path}/show-secret`,
    onApp((visit) => sendBasicSettings(visit, { showSecret: true }), 'changesSettings'),
  )
  site.post(`${path}/reset-secret`, onApp(reset, 'editsRoles'))
}

function save(visit: AppVisit): Response {
  const { app, world } = visit
  const form = visit.c.get('form')
  const typed: BasicSettingsTyped = {
    name: form.get('display_name') ?? '',
    email: form.get('contact_email') ?? '',
    siteUrl: form.get('site_url') ?? '',
  }
  const name = checkAppName(typed.name)
  const email = checkEmail(typed.email)
  const siteUrl = app.hasWebsite === 1 ? checkSiteUrl(typed.siteUrl) : { value: null }
  if ('problem' in name || 'problem' in email || 'problem' in siteUrl) {
    const problems = { name: problemOf(name), email: problemOf(email), siteUrl: problemOf(siteUrl) }
    return sendBasicSettings(visit, { typed, problems })
  }
  updateAppBasics(world, {
    id: app.id,
    name: name.value,
    contactEmail: email.value,
    websiteUrl: siteUrl.value,
    hasWebsite: app.hasWebsite,
  })
  return goTo(visit, appPages.basic, 'saved')
}

function reset(visit: AppVisit): Response {
  resetAppSecret(visit.world, visit.app.id)
  return goTo(visit, appPages.basic, 'secretReset')
}

/** Settings > Basic, as stored or as typed. */
export function sendBasicSettings(
  visit: AppVisit,
  given: {
    readonly showSecret?: boolean
    readonly typed?: BasicSettingsTyped
    readonly problems?: BasicSettingsProblems
    /** What is wrong with the confirmation of a deletion. */
    readonly deletionProblem?: string
  } = {},
): Response {
  const { app } = visit
  const typed = given.typed ?? { name: app.name, email: app.contactEmail, siteUrl: app.websiteUrl ?? '' }
  const refused = given.problems !== undefined || given.deletionProblem !== undefined
  const page = (
    <AppFrame visit={visit} page="basic" title="Basic Settings">
      <section class="card">
        <dl>
          <dt>App ID</dt>
          <dd class="code">{app.id}</dd>
          <Secret
            visit={visit}
            page={appPages.basic}
            label="App secret"
            secret={app.secret}
            shown={given.showSecret === true}
          />
        </dl>
        <p class="small soft">
          Instagram's windows and tokens do not take these two. They want the Instagram App ID and secret, under
          Instagram Basic Display &gt; Basic Display.
        </p>
      </section>
      <BasicSettingsForm visit={visit} typed={typed} problems={given.problems ?? {}} />
      <DeleteAppForm visit={visit} problem={given.deletionProblem} />
      <PlatformCard visit={visit} />
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refused ? 422 : 200 })
}
