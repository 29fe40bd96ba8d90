import type { Hono } from 'hono'
import { sendPage } from '../pages/page.tsx'
import { Form } from '../pages/parts.tsx'
import { formToken, type SiteEnv } from '../pages/site.ts'
import { invalidateSessionsOfApp } from '../world/access-tokens.ts'
import { resetAppSecret, setRequireAppSecret } from '../world/apps.ts'
import { AppFrame } from './app-frame.tsx'
import { appPages } from './app-pages.ts'
import { type AppVisit, appLink, goTo, may, onApp } from './app-visit.ts'
import { change } from './change.ts'
import { LookOnly } from './look-only.tsx'

/** `/apps/{id}/settings/advanced`: Require App Secret, and what to do about a secret that leaked. */
export function advancedSettingsRoutes(site: Hono<SiteEnv>): void {
  const path = '/apps/:appId/settings/advanced'
  site.get(path, onApp(sendAdvancedSettings))
  site.post(path, onApp(save, 'changesSettings'))
  site.post(`${path}/revoke`, onApp(revoke, 'editsRoles'))
}

function save(visit: AppVisit): Response {
  const { app, c, world } = visit
  const required = c.get('form').has('require_app_secret')
  change(visit, 'app.advanced.save', `Require App Secret ${required ? 'on' : 'off'}`, () =>
    setRequireAppSecret(world, app.id, required),
  )
  return goTo(visit, appPages.advanced, 'saved')
}

function revoke(visit: AppVisit): Response {
  const { app, world } = visit
  change(visit, 'app.secret.revoke', '', () => {
    resetAppSecret(world, app.id)
    invalidateSessionsOfApp(world, app.id, 'secretReset')
  })
  return goTo(visit, appPages.advanced, 'secretRevoked')
}

function sendAdvancedSettings(visit: AppVisit): Response {
  const { app, c } = visit
  const token = formToken(c)
  const page = (
    <AppFrame visit={visit} page="advanced" title="Advanced Settings">
      <section class="card">
        <h2>Security</h2>
        <Form action={appLink(visit, appPages.advanced)} token={token}>
          <LookOnly unless={may(visit, 'changesSettings')}>
            <label class="check">
              <input type="checkbox" name="require_app_secret" checked={app.requireAppSecret === 1} />
              <span>
                <strong>Require App Secret</strong>
                <br />
                <span class="soft">Calls on graph.facebook.com then need an appsecret_proof.</span>
              </span>
            </label>
            <button type="submit">Save Changes</button>
          </LookOnly>
        </Form>
      </section>
      {may(visit, 'editsRoles') ? (
        <section class="card">
          <h2>A secret that leaked</h2>
          <p>
            Meta may reset a leaked app secret by force, and then ends every token of the app, those of all its logins.
            A reset under Settings &gt; Basic keeps tokens as they are.
          </p>
          <details>
            <summary>Reset by force</summary>
            <Form action={appLink(visit, `${appPages.advanced}revoke/`)} token={token}>
              <p>Everybody who authorized the app has to do so again.</p>
              <button type="submit">Reset the secret and end every token</button>
            </Form>
          </details>
        </section>
      ) : null}
    </AppFrame>
  )
  return sendPage(c, page)
}
