import { sendPage } from '../../../site-kit/page.tsx'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
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
      <Panel id="security" title="Security">
        <Form action={appLink(visit, appPages.advanced)} token={token}>
          <ReadOnlyFields unless={may(visit, 'changesSettings')}>
            <label class="check">
              <input type="checkbox" name="require_app_secret" checked={app.requireAppSecret === 1} />
              <span>
                Require App Secret
                <small>Calls to graph.facebook.com then need an appsecret_proof.</small>
              </span>
            </label>
            <label class="check">
              <input type="checkbox" name="desktop_app" checked={app.desktopApp === 1} />
              <span>
                Native or desktop app
                <small>
                  Such an app cannot keep a secret: codes are exchanged with PKCE, and a code that comes with the app
                  secret is refused.
                </small>
              </span>
            </label>
            <div class="field">
              <button type="submit" class="button primary">
                Save Changes
              </button>
            </div>
          </ReadOnlyFields>
        </Form>
      </Panel>
      <Panel id="client-token" title="Client token">
        <Facts
          facts={[
            [
              'Client token',
              <Secret
                visit={visit}
                page={appPages.advanced}
                label="Client token"
                what="client token"
                secret={clientToken ?? ''}
                shown={clientToken !== undefined}
              />,
            ],
          ]}
        />
        <p class="small soft">
          For mobile and desktop programs, which cannot keep the app secret. No call in this world takes it.
        </p>
      </Panel>
      <ApiVersions visit={visit} />
      {may(visit, 'editsRoles') ? (
        <Panel id="leaked-secret" title="A leaked secret">
          <p class="soft">
            Meta may force a reset of a leaked app secret, and then ends every access token of the app, for all its
            logins. A reset under Settings &gt; Basic keeps tokens valid.
          </p>
          <details class="fold">
            <summary>Force a reset</summary>
            <Form action={appLink(visit, `${appPages.advanced}revoke/`)} token={token} class="gap">
              <p>Everybody who authorized the app has to authorize it again.</p>
              <button type="submit" class="button danger">
                Reset the secret and end every token
              </button>
            </Form>
          </details>
        </Panel>
      ) : null}
    </AppFrame>
  )
  return sendPage(c, page)
}
