import { type Role, roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Field, Form } from '../../../site-kit/parts.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { listRoles, type Person } from '../../../world/records/people.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may, onApp } from '../app-visit.ts'
import { InstagramTesters, type RolesRefusal } from './instagram-testers-list.tsx'

/** What each role allows, in one sentence. */
const allowed: Readonly<Record<Role, string>> = {
  administrator: 'Change everything, edit roles, reset secrets, delete the app.',
  developer: "Change the app's settings.",
  tester: 'Look at the dashboard. Not the Instagram Testers, whose list is below.',
  analytics: "Look at the dashboard, and on the real platform at the app's figures.",
}

/** `/apps/{id}/roles/roles`: who has a role, and the Instagram Testers. */
export function rolesRoutes(site: Hono<SiteEnv>): void {
  site.get(
    '/apps/:appId/roles/roles',
    onApp((visit) => sendRoles(visit)),
  )
}

/** Roles > Roles. */
export function sendRoles(visit: AppVisit, refusal?: RolesRefusal): Response {
  const page = (
    <AppFrame visit={visit} page="roles" title="Roles">
      <p>
        Whoever has a role can grant the app every permission while it is in Development. With the role its tokens for
        them end.
      </p>
      {Object.keys(roles).map((role) => (
        <RoleSection visit={visit} role={role as Role} refusal={refusal?.list === role ? refusal : undefined} />
      ))}
      <InstagramTesters visit={visit} refusal={refusal?.list === 'instagram-testers' ? refusal : undefined} />
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refusal === undefined ? 200 : 422 })
}

function RoleSection(props: {
  readonly visit: AppVisit
  readonly role: Role
  readonly refusal: RolesRefusal | undefined
}): Child {
  const { visit, role, refusal } = props
  const { label } = roles[role]
  const holders = listRoles(visit.world, visit.app.id).filter((holder) => holder.role === role)
  return (
    <section class="card">
      <h2>{label}</h2>
      <p class="small soft">{allowed[role]}</p>
      {holders.length === 0 ? <p>None yet.</p> : <RoleHolders visit={visit} role={role} holders={holders} />}
      {may(visit, 'editsRoles') ? (
        <details open={refusal !== undefined}>
          <summary>Add {label}</summary>
          <Form action={appLink(visit, `${appPages.roles}${role}/add/`)} token={formToken(visit.c)}>
            <Field
              name={role}
              label="E-mail address of a developer of this world"
              type="email"
              value={refusal?.typed ?? ''}
              problem={refusal?.problem}
              required
            />
            <button type="submit" class="quiet">
              Add
            </button>
          </Form>
        </details>
      ) : null}
    </section>
  )
}

function RoleHolders(props: {
  readonly visit: AppVisit
  readonly role: Role
  readonly holders: readonly Person[]
}): Child {
  const { visit, role, holders } = props
  const action = appLink(visit, `${appPages.roles}${role}/remove/`)
  return (
    <table>
      <tbody>
        {holders.map(({ id, name, email }) => (
          <tr>
            <td>
              {name}
              <div class="small soft">{email}</div>
            </td>
            <td>
              {may(visit, 'editsRoles') ? (
                <Form action={action} token={formToken(visit.c)}>
                  <input type="hidden" name="developer" value={id} />
                  <button type="submit" class="link" aria-label={`Remove ${name} from ${roles[role].label}`}>
                    Remove
                  </button>
                </Form>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
