import { sendPage } from '../../../site-kit/page.tsx'
import { Form } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may } from '../app-visit.ts'
import { ReadOnlyFields } from '../read-only-fields.tsx'
import { ApiVersions } from './api-version.tsx'
import { Secret } from './secret.tsx'

/** Settings > Advanced. @param clientToken To be shown; absent: hidden. */
export function sendAdvancedSettings(visit: AppVisit, clientToken?: string): Response {
  const { app, c } = visit
  const token = formToken(c)
  const page = (
    <AppFrame visit={visit} page="advanced" title="Advanced Settings">
      <section class="card">
        <h2>Security</h2>
        <Form action={appLink(visit, appPages.advanced)} token={token}>
          <ReadOnlyFields unless={may(visit, 'changesSettings')}>
            <label class="check">
              <input type="checkbox" name="require_app_secret" checked={app.requireAppSecret === 1} />
              <span>
                <strong>Require App Secret</strong>
                <br />
                <span class="soft">Calls on graph.facebook.com then need an appsecret_proof.</span>
              </span>
            </label>
            <label class="check">
              <input type="checkbox" name="desktop_app" checked={app.desktopApp === 1} />
              <span>
                <strong>Native or desktop app</strong>
                <br />
                <span class="soft">
                  Such an app cannot keep a secret: codes are exchanged with PKCE, and one that comes with the app
                  secret is refused.
                </span>
              </span>
            </label>
            <button type="submit">Save Changes</button>
          </ReadOnlyFields>
        </Form>
      </section>
      <section class="card">
        <h2>Client token</h2>
        <dl>
          <Secret
            visit={visit}
            page={appPages.advanced}
            label="Client token"
            what="client token"
            secret={clientToken ?? ''}
            shown={clientToken !== undefined}
          />
        </dl>
        <p class="small soft">
          For programs in people’s hands, in place of the app secret. No call in this world takes it.
        </p>
      </section>
      <ApiVersions visit={visit} />
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
