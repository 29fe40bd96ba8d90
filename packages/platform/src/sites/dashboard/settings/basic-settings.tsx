import type { Hono } from 'hono'
import { sendPage } from '../../../site-kit/page.tsx'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { resetAppSecret, updateAppBasics } from '../../../world/records/apps/apps.ts'
import { recordChange, recordLook } from '../activity/record-activity.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, goTo, onApp } from '../app-visit.ts'
import { BasicSettingsForm, type BasicSettingsProblems, type BasicSettingsTyped } from './basic-settings-form.tsx'
import { checkBasicSettings, readBasicSettings, storedBasicSettings } from './check-basic-settings.ts'
import { DeleteAppForm } from './delete-app-form.tsx'
import { Secret } from './secret.tsx'
import { PlatformCard } from './website-platform.tsx'

/** `/apps/{id}/settings/basic`: the page, and what its form and its secret's forms do. */
export function basicSettingsRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/settings/basic'
  site.get(
    path,
    onApp((visit) => sendBasicSettings(visit)),
  )
  site.post(path, onApp(save, 'changesSettings'))
  site.post(`${path}/show-secret`, onApp(showSecret, 'changesSettings'))
  site.post(`${path}/reset-secret`, onApp(reset, 'editsRoles'))
}

function save(visit: AppVisit): Response {
  const { app, world } = visit
  const typed = readBasicSettings(visit.c.get('form'))
  const checked = checkBasicSettings(app, typed)
  if ('problems' in checked) return sendBasicSettings(visit, { typed, problems: checked.problems })
  recordChange(visit, 'app.basic.save', '', () => updateAppBasics(world, checked.value))
  return goTo(visit, appPages.basic, 'saved')
}

function showSecret(visit: AppVisit): Response {
  recordLook(visit, 'app.secret.show')
  return sendBasicSettings(visit, { showSecret: true })
}

function reset(visit: AppVisit): Response {
  const { app, world } = visit
  recordChange(visit, 'app.secret.reset', '', () => resetAppSecret(world, app.id))
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
  const typed = given.typed ?? storedBasicSettings(app)
  const refused = given.problems !== undefined || given.deletionProblem !== undefined
  const page = (
    <AppFrame visit={visit} page="basic" title="Basic Settings">
      <Panel id="app-keys" title="App ID and secret">
        <Facts
          facts={[
            ['App ID', <code class="id copyable">{app.id}</code>],
            [
              'App secret',
              <Secret
                visit={visit}
                page={appPages.basic}
                label="App secret"
                secret={app.secret}
                shown={given.showSecret === true}
              />,
            ],
          ]}
        />
        <p class="small soft">
          Facebook Login takes these two. Instagram's own windows and tokens take the Instagram app ID and secret, which
          are on the page of each product. If the secret leaked, reset it together with every token under{' '}
          <a href={appLink(visit, appPages.advanced)}>Advanced</a>.
        </p>
      </Panel>
      <BasicSettingsForm visit={visit} typed={typed} problems={given.problems ?? {}} />
      <PlatformCard visit={visit} />
      <DeleteAppForm visit={visit} problem={given.deletionProblem} />
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refused ? 422 : 200 })
}
