import { currentScopes } from '@darkroom/contract'
import type { Hono } from 'hono'
import { linkTo } from '../../../base/hosts.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Facts, Panel } from '../../../site-kit/panel.tsx'
import type { SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { listRedirectUris } from '../../../world/records/apps/products.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { appLink } from '../app-visit.ts'
import { onProduct, type ProductVisit } from '../product-visit.ts'
import { CopyableLine } from './copyable-line.tsx'
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
      <Panel id="app-keys" title="1. App ID and secret">
        <Facts facts={[['App ID', <code class="id copyable">{app.id}</code>]]} />
        <p class="soft">
          Facebook Login takes the app's own ID and secret, those under{' '}
          <a href={appLink(visit, appPages.basic)}>Settings &gt; Basic</a>.
        </p>
      </Panel>
      <Panel id="page" title="2. A Page with an Instagram account">
        <p class="soft">
          The API reaches business and creator accounts that are linked to a Facebook Page, for people who have a task
          on that Page. You set up both on <a href={linkTo(destination, 'www.facebook.com', '/pages')}>Facebook</a>.
        </p>
      </Panel>
      <Panel id="dialog" title="3. The Login dialog">
        {redirectUri === undefined ? (
          <p class="soft">
            Enter a redirect URI first, under <a href={appLink(visit, appPages.facebookSettings)}>Facebook Login</a>.
          </p>
        ) : (
          <>
            <p class="soft">Send people here to sign in. Add a state of your own, and the permissions that you need.</p>
            <CopyableLine id="dialog-url" text={windowOf(visit, redirectUri).url} />
            <p>
              <a href={windowOf(visit, redirectUri).link}>Open the Login dialog</a>
            </p>
          </>
        )}
      </Panel>
      <Panel id="permissions" title="4. Permissions">
        <p class="soft">
          What the app can ask for, in scope. To ask people who have no role on the app, it needs Advanced Access, under{' '}
          <a href={appLink(visit, appPages.review)}>App Review</a>.
        </p>
        <details class="fold">
          <summary>The permissions on this date</summary>
          <Table
            label="The permissions on this date"
            columns={['Permission', 'What it allows']}
            rows={currentScopes('facebook', world.clock.day()).map(({ name, grants }) => [<code>{name}</code>, grants])}
          />
        </details>
      </Panel>
    </AppFrame>
  )
  return sendPage(c, page)
}

function windowOf({ app, c, world }: ProductVisit, redirectUri: string): ReturnType<typeof windowUrl> {
  return windowUrl(c.env.call.destination, world.clock.day(), { login: 'facebook', clientId: app.id }, redirectUri)
}
