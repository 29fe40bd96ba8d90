import { loginHolds } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { Facts, Panel } from '../../site-kit/panel.tsx'
import type { App } from '../../world/records/apps/apps.ts'
import type { World } from '../../world/world.ts'
import { findLoginClient, shownLogins } from '../login-client.ts'
import { LoginPart } from './login-part.tsx'

/** An app: its ids, and for each login it has set up, the window and the commands with its values. @param origin Darkroom's own. */
export function AppPanel(props: {
  readonly world: World
  readonly app: App
  readonly origin: string
  /** Whether its window is what most people want next. */
  readonly first: boolean
}): Child {
  const { world, app, origin, first } = props
  const day = world.clock.day()
  const living = shownLogins.filter((login) => loginHolds(login, day))
  const other = shownLogins.filter((login) => !loginHolds(login, day))
  const clients = [...living, ...other].flatMap((login) => findLoginClient(world, app.id, login) ?? [])
  return (
    <Panel
      id={`app-${app.id}`}
      title={app.name}
      note={
        <span class={app.mode === 'live' ? 'badge good' : 'badge'}>
          {app.mode === 'live' ? 'Live' : 'In development'}
        </span>
      }
      link={{ href: pathBelow('developers.facebook.com', `/apps/${app.id}/`), name: 'Open in the App Dashboard' }}
      flush
    >
      <div class="in">
        <Facts facts={[['Meta App ID', <code class="id">{app.id}</code>]]} />
      </div>
      {clients.length === 0 ? <p class="in soft">No login is set up.</p> : null}
      {clients.map((client, at) => (
        <LoginPart world={world} client={client} origin={origin} first={first && at === 0} />
      ))}
    </Panel>
  )
}
