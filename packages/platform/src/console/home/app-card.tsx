import { loginHolds } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import type { App } from '../../world/records/apps.ts'
import type { World } from '../../world/world.ts'
import { findLoginClient, shownLogins } from '../login-client.ts'
import { LoginCard } from './login-card.tsx'

/** An app: its ids, and for each login it has set up, the window and the commands with its values. @param origin Darkroom's own. */
export function AppCard({
  world,
  app,
  origin,
}: {
  readonly world: World
  readonly app: App
  readonly origin: string
}): Child {
  const day = world.clock.day()
  const living = shownLogins.filter((login) => loginHolds(login, day))
  const other = shownLogins.filter((login) => !loginHolds(login, day))
  const clients = [...living, ...other].flatMap((login) => findLoginClient(world, app.id, login) ?? [])
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
          <code class="id">{app.id}</code>
        </dd>
      </dl>
      {clients.length === 0 ? <p>No login is set up.</p> : null}
      {clients.map((client) => (
        <LoginCard world={world} client={client} origin={origin} />
      ))}
      <p>
        <a href={pathBelow('developers.facebook.com', `/apps/${app.id}/`)}>Open in the App Dashboard</a>
      </p>
    </section>
  )
}
