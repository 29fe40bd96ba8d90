import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { recordAudit } from '../audit/record-audit.ts'
import { findConnection } from '../connections/connections.ts'
import { disconnect } from '../disconnect/disconnect.ts'
import { nameOf } from '../events/emit.ts'
import { createLink } from '../linking/create-link.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { schedule } from '../work/work.ts'
import { connectionPage } from './connection-page.tsx'
import { connectionsPage } from './connections-page.tsx'
import { Frame } from './frame.tsx'
import { actorIn, type PageContext, type PageEnv } from './page-env.ts'
import { ProofForm, ShownOnce } from './parts.tsx'

/** Connections: the list, each one's page, and what an operator does with one. */
export function addConnectionRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/connections', (c) => connectionsPage(c))
  app.get('/admin/connections/:id', (c) => connectionPage(c))

  app.post('/admin/connections/:id/check', (c) =>
    withRow(c, async (row) => {
      const context = c.get('connect')
      await context.store.transaction(async (db) => {
        await db.updateTable('connection').set({ checkedAt: 0 }).where('id', '=', row.id).execute()
        await schedule(db, 'care', row.id, context.now())
        await recordAudit(db, context, {
          tenantId: row.tenantId,
          actor: actorIn(c),
          action: 'connection.check-asked',
          subject: row.id,
        })
      })
      return c.redirect(`/admin/connections/${row.id}`, 303)
    }),
  )

  app.post('/admin/connections/:id/link', (c) =>
    withRow(c, async (row) => {
      const caller = { tenantId: row.tenantId, keyId: 'operator', scopes: [], actor: actorIn(c) }
      const { url } = await createLink(c.get('connect'), caller, { connection: row.id })
      return connectionPage(
        c,
        <ShownOnce name="A link for the owner. It works once, in one browser, within an hour." text={url} />,
      )
    }),
  )

  app.get('/admin/connections/:id/disconnect', (c) =>
    withRow(c, async (row) => c.html(<ConfirmPage c={c} row={row} />)),
  )

  app.post('/admin/connections/:id/disconnect', (c) =>
    withRow(c, async (row) => {
      const { isRevoked, ownerHasTo } = await disconnect(c.get('connect'), row, actorIn(c))
      return c.html(
        <Frame
          c={c}
          title={`${nameOf(row)} is disconnected`}
          above={{ path: '/admin/connections', title: 'Connections' }}
        >
          <div class="notice good">
            <div>
              <b>Its token is deleted.</b>{' '}
              <span class="soft">{isRevoked ? 'Its permissions were revoked at Instagram.' : ownerHasTo}</span>
            </div>
          </div>
          <p>
            <a href="/admin/connections">All connections</a>
          </p>
        </Frame>,
      )
    }),
  )
}

async function withRow(c: PageContext, answer: (row: ConnectionRow) => Promise<Response>): Promise<Response> {
  const row = await findConnection(c.get('connect'), c.req.param('id') ?? '')
  return row === undefined ? c.notFound() : answer(row)
}

function ConfirmPage({ c, row }: { readonly c: PageContext; readonly row: ConnectionRow }): Child {
  return (
    <Frame
      c={c}
      title={`Disconnect ${nameOf(row)}?`}
      above={{ path: `/admin/connections/${row.id}`, title: nameOf(row) }}
    >
      <div class="notice bad">
        <div>
          <b>This deletes the connection and its token.</b>{' '}
          <span class="soft">
            API calls for {row.id} then return 404. To use the account again, its owner has to connect it again, and the
            connection gets a new id.
          </span>
        </div>
      </div>
      <div class="row">
        <ProofForm c={c} action={`/admin/connections/${row.id}/disconnect`}>
          <button class="button primary" type="submit">
            Disconnect
          </button>
        </ProofForm>
        <a class="button" href={`/admin/connections/${row.id}`}>
          Cancel
        </a>
      </div>
    </Frame>
  )
}
