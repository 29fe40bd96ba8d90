import { type Day, loginHolds, logins } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { exchangeCommand, profileCommand, realHosts, windowUrl } from '../../authorization/tutorial-commands.ts'
import { type ClientApp, listRedirectUris } from '../../world/records/products.ts'
import type { World } from '../../world/world.ts'
import { Folded } from '../folded.tsx'

/** Redirect URIs that are shown; an app can have a thousand. */
const shownUris = 5

/** One login of an app: its client id, its redirect URIs, its window and its commands. @param origin Darkroom's own. */
export function LoginCard(props: {
  readonly world: World
  readonly client: ClientApp
  readonly origin: string
}): Child {
  const { world, client, origin } = props
  const { appId, login } = client
  const day = world.clock.day()
  const uris = listRedirectUris(world, appId, login)
  const redirectUri = preferredRedirectUri(uris)
  return (
    <section aria-labelledby={`login-${appId}-${login}`}>
      <h4 id={`login-${appId}-${login}`}>{logins[login].label}</h4>
      {loginHolds(login, day) ? null : <p class="soft">Not there on this world's date.</p>}
      <Folded summary="Ids and redirect URIs">
        <dl>
          <dt>{login === 'facebook' ? 'Client id (Meta App ID)' : 'Instagram App ID'}</dt>
          <dd>
            <code class="id">{client.clientId}</code>
          </dd>
          <dt>Redirect URIs</dt>
          <dd>
            {uris.length === 0 ? 'none' : null}
            {uris.slice(0, shownUris).map((uri) => (
              <div>
                <code>{uri}</code>
              </div>
            ))}
            {uris.length > shownUris ? <div class="soft">and {uris.length - shownUris} more</div> : null}
          </dd>
        </dl>
      </Folded>
      {loginHolds(login, day) && redirectUri !== undefined ? (
        <TryIt client={client} redirectUri={redirectUri} origin={origin} day={day} />
      ) : null}
    </section>
  )
}

/** The console's redirect page where it is registered: any other leads away from this machine. */
function preferredRedirectUri(uris: readonly string[]): string | undefined {
  return uris.find((uri) => /\/console\/callback\/?$/.test(uri)) ?? uris[0]
}

function TryIt(props: {
  readonly client: ClientApp
  readonly redirectUri: string
  readonly origin: string
  readonly day: Day
}): Child {
  const { client, redirectUri, origin, day } = props
  return (
    <>
      <p>
        <a
          class="button"
          href={windowUrl('', client, redirectUri, day)}
          aria-label={`Try it: open the window of ${client.name}, ${logins[client.login].label}`}
        >
          Try it: open the window
        </a>
      </p>
      <details>
        <summary>The commands, with the app's secret</summary>
        <p>
          In the browser of <code>npx darkroom browser</code>, the window's real address leads here too:{' '}
          <code>{windowUrl(realHosts, client, redirectUri, day)}</code>
        </p>
        <p>Put the code of the redirect in place of {'{code}'}, without the # and what is behind it:</p>
        <pre>{exchangeCommand(origin, client, redirectUri, '{code}', day)}</pre>
        <p>Then the token of the answer in place of {'{access-token}'}:</p>
        <pre>{profileCommand(origin, client.login, day)}</pre>
        <p class="small soft">
          Under <code>npx darkroom exec -- bash</code> they work with the real addresses too.
        </p>
      </details>
    </>
  )
}
