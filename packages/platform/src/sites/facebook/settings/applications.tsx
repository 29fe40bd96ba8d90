import type { Hono } from 'hono'
import { removeApp } from '../../../authorization/remove-app.ts'
import { callbackUrl, queueCallback } from '../../../deliveries/callbacks/queue.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Empty, Panel } from '../../../site-kit/panel.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../../site-kit/site.ts'
import { Table } from '../../../site-kit/table.tsx'
import { recordAudit } from '../../../world/records/audit.ts'
import { findDataDeletion } from '../../../world/records/callbacks.ts'
import { type Grant, listGrantsOfPerson } from '../../../world/records/grants.ts'
import type { Person } from '../../../world/records/people.ts'
import type { World } from '../../../world/world.ts'
import { answerForm } from '../notices.ts'
import { asPerson } from '../sign-in/sign-in.tsx'
import { activeApp, activeColumns, removedApp, removedColumns } from './application-tables.tsx'
import { SettingsFrame, settingsPath } from './settings-frame.tsx'

const path = settingsPath('applications')

/** Removing an app, and asking a removed one to delete what it holds. */
export function applicationRoutes(site: Hono<SiteEnv>): void {
  site.post('/settings/applications/remove', (c) =>
    asPerson(c, path, (person) => answerForm(c, path, removeNamedApp(c, person) ? 'app-removed' : 'app-gone')),
  )
  site.post('/settings/applications/delete_data', (c) =>
    asPerson(c, path, (person) =>
      answerForm(c, path, requestDeletion(c, person) ? 'deletion-requested' : 'deletion-impossible'),
    ),
  )
}

/** Removes the app of the form's grant. @returns False when it had no access. */
function removeNamedApp(c: SiteContext, person: Person): boolean {
  const { world } = c.env.call.context
  return world.database.transaction(() => {
    const grant = namedGrant(c, person)
    if (grant?.removedAt !== null) return false
    removeApp(world, grant, person.email)
    return true
  })
}

/** "Send Request": once for each removal. @returns False when it cannot be sent. */
function requestDeletion(c: SiteContext, person: Person): boolean {
  const { world } = c.env.call.context
  return world.database.transaction(() => {
    const grant = namedGrant(c, person)
    if (grant?.removedAt == null || deletionOf(world, grant) !== undefined) return false
    if (queueCallback(world, { grant, kind: 'dataDeletion' }) === undefined) return false
    recordAudit(world, { actor: person.email, action: 'data.deletion.requested', detail: grant.appId })
    return true
  })
}

function namedGrant(c: SiteContext, person: Person): Grant | undefined {
  const id = c.get('form').get('grant') ?? ''
  return listGrantsOfPerson(c.env.call.context.world, person.id).find((grant) => grant.id === id)
}

function deletionOf(world: World, grant: Grant): ReturnType<typeof findDataDeletion> {
  return findDataDeletion(world, { ...grant, userId: grant.scopedId }, grant.removedAt ?? 0)
}

/** Apps and Websites: those that have access, and those that were removed. */
export function sendApplications(c: SiteContext, person: Person): Response {
  const { world } = c.env.call.context
  const grants = listGrantsOfPerson(world, person.id)
  const active = grants.filter(({ removedAt }) => removedAt === null)
  const removed = grants.filter(({ removedAt }) => removedAt !== null)
  const token = formToken(c)
  const page = (
    <SettingsFrame
      c={c}
      current="applications"
      about="Apps that you logged in to with Facebook. If you remove one, its access tokens stop working."
    >
      <Panel id="active" title="Active" flush>
        {active.length === 0 ? (
          <Empty title="No app has access to your account">
            <p>An app appears here when you let it in at the Login dialog.</p>
          </Empty>
        ) : (
          <Table
            label="Active apps"
            columns={activeColumns}
            rows={active.map((grant) => activeApp({ c, grant, token }))}
          />
        )}
      </Panel>
      <Panel id="removed" title="Removed" flush>
        {removed.length === 0 ? (
          <Empty title="No removed apps">
            <p>Here you can ask a removed app to delete your data.</p>
          </Empty>
        ) : (
          <Table
            label="Removed apps"
            columns={removedColumns}
            rows={removed.map((grant) => {
              const canAsk = callbackUrl(world, grant, 'dataDeletion') !== ''
              return removedApp({ c, grant, token, deletion: deletionOf(world, grant), canAsk })
            })}
          />
        )}
      </Panel>
    </SettingsFrame>
  )
  return sendPage(c, page)
}
