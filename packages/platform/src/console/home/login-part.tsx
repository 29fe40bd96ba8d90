import { type Day, loginHolds, logins } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { exchangeCommand, profileCommand, realHosts, windowUrl } from '../../authorization/tutorial-commands.ts'
import { Code, Facts, Fold } from '../../site-kit/panel.tsx'
import { type ClientApp, listRedirectUris } from '../../world/records/apps/products.ts'
import type { World } from '../../world/world.ts'
import { Folded } from '../folded.tsx'

/** Redirect URIs that are shown; an app can have a thousand. */
const shownUris = 5

/** One login of an app: its client id, its redirect URIs, its window and its commands. @param origin Darkroom's own. */
export function LoginPart(props: {
  readonly world: World
  readonly client: ClientApp
  readonly origin: string
  /** Whether its window is what most people want next. */
  readonly first: boolean
}): Child {
  const { world, client, origin, first } = props
  const { appId, login } = client
  const day = world.clock.day()
  const uris = listRedirectUris(world, appId, login)
  const redirectUri = preferredRedirectUri(uris)
  return (
    <section class="in gap" aria-labelledby={`login-${appId}-${login}`}>
      <h3 id={`login-${appId}-${login}`}>{logins[login].label}</h3>
      {loginHolds(login, day) ? null : <p class="soft">Not available on this world's date.</p>}
      <Folded summary="Ids and redirect URIs">
        <Facts
          facts={[
            [
              login === 'facebook' ? 'Client id (Meta App ID)' : 'Instagram App ID',
              <code class="id">{client.clientId}</code>,
            ],
            ['Redirect URIs', <Addresses uris={uris} />],
          ]}
        />
      </Folded>
      {loginHolds(login, day) && redirectUri !== undefined ? (
        <TryIt client={client} redirectUri={redirectUri} origin={origin} day={day} first={first} />
      ) : null}
    </section>
  )
}

function Addresses({ uris }: { readonly uris: readonly string[] }): Child {
  if (uris.length === 0) return 'none'
  return (
    <>
      {uris.slice(0, shownUris).map((uri) => (
        <div>
          <code>{uri}</code>
        </div>
      ))}
      {uris.length > shownUris ? <div class="soft">and {uris.length - shownUris} more</div> : null}
    </>
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
  readonly first: boolean
}): Child {
  const { client, redirectUri, origin, day, first } = props
  return (
    <>
      <p>
        <a
          class={first ? 'button primary' : 'button'}
          href={windowUrl('', client, redirectUri, day)}
          aria-label={`Try it: open the window of ${client.name}, ${logins[client.login].label}`}
        >
          Try it: open the window
        </a>
      </p>
      <Fold summary="The commands, with the app's secret">
        <p>
          In the browser of <code>npx darkroom browser</code>, the window's real address leads here too:
        </p>
        <Code>{windowUrl(realHosts, client, redirectUri, day)}</Code>
        <p>Replace {'{code}'} with the code of the redirect, without the # and what follows it:</p>
        <Code>{exchangeCommand(origin, client, redirectUri, '{code}', day)}</Code>
        <p>Then replace {'{access-token}'} with the token of the answer:</p>
        <Code>{profileCommand(origin, client.login, day)}</Code>
        <p class="small soft">
          Under <code>npx darkroom exec -- bash</code> they work with the real addresses too.
        </p>
      </Fold>
    </>
  )
}
