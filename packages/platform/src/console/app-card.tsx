import type { Child } from 'hono/jsx'
import type { App } from '../world/apps.ts'
import { findBasicDisplayProduct, type InstagramApp, listRedirectUris } from '../world/basic-display-products.ts'
import type { World } from '../world/world.ts'
import { exchangeCommand, profileCommand, realHosts, windowUrl } from './tutorial-commands.ts'

/** An app: its ids, its redirect URIs, and the tutorial's requests with its values. @param origin Darkroom's own. */
export function AppCard({
  world,
  app,
  origin,
}: {
  readonly world: World
  readonly app: App
  readonly origin: string
}): Child {
  const product = findBasicDisplayProduct(world, app.id)
  const redirectUris = product === undefined ? [] : listRedirectUris(world, app.id)
  const redirectUri = preferredRedirectUri(redirectUris)
  return (
    <section class="card" aria-labelledby={`app-${app.id}`}>
      <div class="row apart">
        <h3 id={`app-${app.id}`}>{app.name}</h3>
        <span class={app.mode === 'live' ? 'badge good' : 'badge'}>
          {app.mode === 'live' ? 'Live' : 'In development'}
        </span>
      </div>
      <dl>
        <dt>Meta App ID</dt>
        <dd>
          <code>{app.id}</code>
        </dd>
        <dt>Instagram App ID</dt>
        <dd>{product?.instagramAppId ? <code>{product.instagramAppId}</code> : 'Basic Display is not set up'}</dd>
        <dt>Redirect URIs</dt>
        <dd>
          {redirectUris.length === 0 ? 'none' : null}
          {redirectUris.map((uri) => (
            <div>
              <code>{uri}</code>
            </div>
          ))}
        </dd>
      </dl>
      {isInstagramApp(product) && redirectUri !== undefined ? (
        <TryIt app={product} redirectUri={redirectUri} origin={origin} />
      ) : null}
      <p>
        <a href={`/developers.facebook.com/apps/${app.id}/`}>Open in the App Dashboard</a>
      </p>
    </section>
  )
}

type Registered = Pick<InstagramApp, 'instagramAppId' | 'instagramAppSecret'>

function isInstagramApp(
  product: { instagramAppId: string | null; instagramAppSecret: string | null } | undefined,
): product is Registered {
  return product !== undefined && product.instagramAppId !== null && product.instagramAppSecret !== null
}

/** The console's own callback page where it is registered: any other leads away from this machine. */
function preferredRedirectUri(uris: readonly string[]): string | undefined {
  return uris.find((uri) => /\/console\/callback\/?$/.test(uri)) ?? uris[0]
}

function TryIt({
  app,
  redirectUri,
  origin,
}: {
  readonly app: Registered
  readonly redirectUri: string
  readonly origin: string
}): Child {
  return (
    <>
      <p>
        <a class="button" href={windowUrl('', app, redirectUri)}>
          Try it: open the authorization window
        </a>
      </p>
      <p class="small soft">
        In the browser of <code>npx darkroom browser</code>, the real address leads there too:{' '}
        <code>{windowUrl(realHosts, app, redirectUri)}</code>
      </p>
      <details>
        <summary>The tutorial's commands, with the app's secret</summary>
        <p>Put the code of the redirect in place of {'{code}'}, without the #_ behind it:</p>
        <pre>{exchangeCommand(origin, app, redirectUri, '{code}')}</pre>
        <p>Then the token of the answer in place of {'{access-token}'}:</p>
        <pre>{profileCommand(origin)}</pre>
        <p class="small soft">
          Under <code>npx darkroom exec -- bash</code> they work with the real addresses too.
        </p>
      </details>
    </>
  )
}
