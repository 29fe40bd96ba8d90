import { type Role, roles } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Confirm } from '../../../site-kit/confirm.tsx'
import { sendPage } from '../../../site-kit/page.tsx'
import { Panel } from '../../../site-kit/panel.tsx'
import { formToken, type SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { listRoles } from '../../../world/records/people.ts'
import { AppFrame } from '../app-frame.tsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink, may, onApp } from '../app-visit.ts'
import { AddToList, type RolesRefusal } from './add-to-list.tsx'
import { InstagramTesters } from './instagram-testers-list.tsx'

/** What each role allows, in one sentence. */
const allowed: Readonly<Record<Role, string>> = {
  administrator: 'Change everything, edit roles, reset secrets, delete the app.',
  developer: "Change the app's settings.",
  tester: 'See the dashboard. Instagram Testers are a list of their own, below.',
  analytics: "See the dashboard, and on the real platform the app's figures.",
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
    <AppFrame
      visit={visit}
      page="roles"
      title="Roles"
      about="People with a role can grant the app every permission while it is in Development. When you remove a role, the app’s tokens for that person stop working."
    >
      <People visit={visit} refusal={refusal} />
      <InstagramTesters visit={visit} refusal={refusal?.list === 'instagram-testers' ? refusal : undefined} />
    </AppFrame>
  )
  return sendPage(visit.c, page, { status: refusal === undefined ? 200 : 422 })
}

function People({ visit, refusal }: { readonly visit: AppVisit; readonly refusal: RolesRefusal | undefined }): Child {
  const edits = may(visit, 'editsRoles')
  const order = Object.keys(roles)
  const holders = listRoles(visit.world, visit.app.id).toSorted(
    (one, other) => order.indexOf(one.role) - order.indexOf(other.role),
  )
  const columns = ['Person', 'Role', ...(edits ? ['Change'] : [])]
  return (
    <Panel id="people" title="People" note="Facebook accounts of this world" flush>
      <Table
        label="People with a role"
        columns={columns}
        rows={holders.map((holder) => [
          <>
            <strong>{holder.name}</strong>
            <div class="soft">{holder.email}</div>
          </>,
          roles[holder.role].label,
          ...(edits ? [<RemoveRole visit={visit} holder={holder} />] : []),
        ])}
      />
      <div class="in">
        {(Object.keys(roles) as Role[]).map((role) => (
          <AddRole visit={visit} role={role} refusal={refusal?.list === role ? refusal : undefined} />
        ))}
      </div>
    </Panel>
  )
}

/** What a role allows, and for administrators the form that gives it. */
function AddRole(props: {
  readonly visit: AppVisit
  readonly role: Role
  readonly refusal: RolesRefusal | undefined
}): Child {
  const { visit, role, refusal } = props
  const { label } = roles[role]
  if (!may(visit, 'editsRoles'))
    return (
      <p class="small">
        {label}: <span class="soft">{allowed[role]}</span>
      </p>
    )
  return (
    <AddToList
      visit={visit}
      list={role}
      summary={`Add ${label}`}
      about={allowed[role]}
      field={{ name: role, label: 'E-mail address of a developer of this world', type: 'email' }}
      button="Add"
      refusal={refusal}
    />
  )
}

function RemoveRole(props: { readonly visit: AppVisit; readonly holder: ReturnType<typeof listRoles>[number] }): Child {
  const { visit, holder } = props
  const action = appLink(visit, `${appPages.roles}${holder.role}/remove/`)
  return (
    <Confirm
      action={action}
      token={formToken(visit.c)}
      fields={{ developer: holder.id }}
      button="Remove"
      label={`Remove ${holder.name} from ${roles[holder.role].label}`}
      loses={`${holder.name} loses this role, and the app's access tokens for them end.`}
    />
  )
}
