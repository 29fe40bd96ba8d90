import { currentScopes } from '@darkroom/contract'
import type { Hono } from 'hono'
import { linkTo } from '../../../base/hosts.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { listRedirectUris } from '../../../world/records/products.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { appLink } from '../app-visit.ts'
import { onProduct, type ProductVisit } from '../product-visit.ts'
import { windowUrl } from './window-url.ts'

/** `/apps/{id}/instagram-graph-api/api-setup`: API setup with Facebook login, which says where everything else is. */
export function graphApiRoutes(site: Hono<SiteEnv>): void {
  site.get('/apps/:appId/instagram-graph-api/api-setup', onProduct('facebook', sendGraphApi))
}

function sendGraphApi(visit: ProductVisit): Response {
  const { app, c, world } = visit
  const { destination } = c.env.call
  const redirectUri = listRedirectUris(world, app.id, 'facebook')[0]
  const page = (
    <AppFrame visit={visit} page="graphApi" title="API setup with Facebook login">
      <section class="card">
        <h2>1. App ID and secret</h2>
        <dl>
          <dt>App ID</dt>
          <dd class="code id">{app.id}</dd>
        </dl>
        <p>
          Facebook Login takes the app's own ID and secret, those under{' '}
          <a href={appLink(visit, appPages.basic)}>Settings &gt; Basic</a>.
        </p>
      </section>
      <section class="card">
        <h2>2. A Page with an Instagram account</h2>
        <p>
          The API reaches business and creator accounts that are linked to a Facebook Page, for people who have a task
          on that Page. In this world both are arranged on{' '}
          <a href={linkTo(destination, 'www.facebook.com', '/pages')}>Facebook</a>.
        </p>
      </section>
      <section class="card">
        <h2>3. The Login dialog</h2>
        {redirectUri === undefined ? (
          <p>
            Enter a redirect URI first, under <a href={appLink(visit, appPages.facebookSettings)}>Facebook Login</a>.
          </p>
        ) : (
          <>
            <p>Send people here to sign in. Add a state of your own, and the permissions that you need.</p>
            <pre id="dialog-url">{windowOf(visit, redirectUri).url}</pre>
            <p>
              <a href={windowOf(visit, redirectUri).link}>Open the Login dialog</a>
            </p>
          </>
        )}
      </section>
      <section class="card">
        <h2>4. Permissions</h2>
        <p>
          What an app can ask for, in scope. Others than those with a role on the app can be asked once it has Advanced
          Access, under <a href={appLink(visit, appPages.review)}>App Review</a>.
        </p>
        <details>
          <summary>The permissions on this date</summary>
          <ul>
            {currentScopes('facebook', world.clock.day()).map(({ name, grants }) => (
              <li>
                <span class="code">{name}</span> <span class="soft">{grants}</span>
              </li>
            ))}
          </ul>
        </details>
      </section>
    </AppFrame>
  )
  return sendPage(c, page)
}

function windowOf({ app, c, world }: ProductVisit, redirectUri: string): ReturnType<typeof windowUrl> {
  return windowUrl(c.env.call.destination, world.clock.day(), { login: 'facebook', clientId: app.id }, redirectUri)
}
