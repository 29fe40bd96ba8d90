import { roles } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Icon } from '../../../site-kit/icons.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { listInstagramTesters } from '../../../world/records/apps/instagram-testers.ts'
import { listRoles } from '../../../world/records/people.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink } from '../app-visit.ts'
import { missingForLive } from '../settings/live.ts'

/** Who has a role on the app, and which accounts test it. */
export function RoleHolders({ visit }: { readonly visit: AppVisit }): Child {
  const { app, world } = visit
  const people = listRoles(world, app.id).map(({ name, role }) => ({ name, about: roles[role].label }))
  const testers = listInstagramTesters(world, app.id).map(({ username, state }) => ({
    name: username,
    about: state === 'accepted' ? 'Instagram Testers' : 'Instagram Testers: invited, not yet accepted',
  }))
  return (
    <Panel
      id="people"
      title="Who can use it in Development"
      link={{ href: appLink(visit, appPages.roles), name: 'Edit these' }}
      flush
    >
      <ul class="lines">
        {[...people, ...testers].map(({ name, about }) => (
          <li>
            <div class="who">
              <span>
                <strong>{name}</strong>
                <small>{about}</small>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What an app still lacks before it can be opened to everybody; nothing once it is open. */
export function BeforeLive({ visit }: { readonly visit: AppVisit }): Child {
  if (visit.app.mode === 'live') return null
  const missing = missingForLive(visit)
  return (
    <Panel id="before-live" title="Before everybody can use it" flush>
      <ul class="lines">
        {missing.length === 0 ? (
          <li>
            <Icon name="check" />
            <span>Nothing is missing.</span>
          </li>
        ) : (
          missing.map(({ sentence, page }) => (
            <li>
              <Icon name="cross" />
              <a href={appLink(visit, appPages[page])}>{sentence}</a>
            </li>
          ))
        )}
      </ul>
    </Panel>
  )
}
