import type { Hono } from 'hono'
import { readEndpoints } from '../admin/read-records.ts'
import { Problem } from '../base/problem.ts'
import { attemptsOf, listDeliveries, redeliver } from '../endpoints/deliveries.ts'
import type { DeliveryRow, DeliveryState, EndpointState } from '../store/schema.ts'
import { Frame } from './frame.tsx'
import { actorIn, type PageContext, type PageEnv } from './page-env.ts'
import { Empty, Facts, Id, lengthOf, Moment, Panel, ProofForm, Table } from './parts.tsx'
import { listPage, searchIn } from './records-page.tsx'

const words: Readonly<Record<DeliveryState, string>> = { waiting: 'Waiting', delivered: 'Delivered', parked: 'Parked' }
const endpointWords: Readonly<Record<EndpointState, string>> = {
  enabled: 'Enabled',
  disabled: 'Disabled',
  broken: 'Switched off',
}

/** Endpoints, deliveries, and one delivery with its attempts. */
export function addDeliveryRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/deliveries', async (c) => {
    const context = c.get('connect')
    const { before, tenantId, subject, limit } = searchIn(c)
    const rows = await listDeliveries(context, tenantId, { after: before, connectionId: subject, limit })
    const endpoints = await readEndpoints(context, 100)
    const body = (
      <Table
        heads={['Event', 'State', 'Attempts', 'Created', 'Next attempt']}
        rows={rows.map((row) => [
          <a href={`/admin/deliveries/${row.id}`}>{row.type}</a>,
          <span class="nowrap">{words[row.state]}</span>,
          row.attempts,
          <Moment at={row.createdAt} />,
          row.nextAttemptAt === null ? 'none' : <Moment at={row.nextAttemptAt} />,
        ])}
      />
    )
    const whereTo = (
      <Panel title="Endpoints">
        {endpoints.length === 0 ? (
          <Empty title="No endpoints yet">Your app adds an endpoint with POST /v1/endpoints.</Empty>
        ) : (
          <Table
            heads={['URL', 'State', 'Consecutive failures', 'Last error']}
            rows={endpoints.map(({ url, state, failures, lastError }) => [
              <code>{url}</code>,
              <span class="nowrap">{endpointWords[state]}</span>,
              failures,
              lastError ?? 'none',
            ])}
          />
        )}
      </Panel>
    )
    return listPage(c, {
      title: 'Deliveries',
      lead: 'Events sent to your apps, newest first.',
      rows,
      body,
      empty: 'Events appear here once an app has an endpoint.',
      more: whereTo,
    })
  })
  app.get('/admin/deliveries/:id', async (c) => deliveryPage(c, await deliveryOf(c)))
  app.post('/admin/deliveries/:id/redeliver', async (c) => {
    const { id, tenantId } = await deliveryOf(c)
    await redeliver(c.get('connect'), { tenantId, actor: actorIn(c) }, id)
    return c.redirect(`/admin/deliveries/${id}`, 303)
  })
}

async function deliveryOf(c: PageContext): Promise<DeliveryRow> {
  const id = c.req.param('id') ?? ''
  const row = await c
    .get('connect')
    .store.run((db) => db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst())
  if (row === undefined)
    throw new Problem(
      404,
      'delivery_not_found',
      'No delivery has this id. It may have been deleted.',
      'See the list of deliveries.',
    )
  return row
}

function deliveryPage(c: PageContext, row: DeliveryRow): Response | Promise<Response> {
  const attempts = attemptsOf(row)
  return c.html(
    <Frame
      c={c}
      title={row.type}
      lead={`${words[row.state]} after ${row.attempts === 1 ? '1 attempt' : `${row.attempts} attempts`}.`}
      above={{ path: '/admin/deliveries', title: 'Deliveries' }}
    >
      <Panel title="Details">
        <Facts
          facts={[
            ['webhook-id', <code>{row.eventId}</code>],
            ['Endpoint', <code>{row.endpointId}</code>],
            ['Connection', row.lane === '' ? 'none' : <Id id={row.lane} href={`/admin/connections/${row.lane}`} />],
            ['Created', <Moment at={row.createdAt} isWhole />],
            ['Next attempt', row.nextAttemptAt === null ? 'none' : <Moment at={row.nextAttemptAt} isWhole />],
          ]}
        />
      </Panel>
      <Panel title="Attempts" note="oldest first">
        {attempts.length === 0 ? (
          <Empty title="No attempts yet">The first attempt starts in a moment.</Empty>
        ) : (
          <Table
            heads={['When', 'Status', 'Duration', 'Result']}
            rows={attempts.map(({ at, status, took, outcome }) => [
              <Moment at={at} isWhole />,
              status ?? 'none',
              took < 1000 ? `${took} ms` : lengthOf(took),
              outcome,
            ])}
          />
        )}
      </Panel>
      {row.state !== 'waiting' && (
        <Panel title="Resend" note="with the same webhook-id">
          <div class="in">
            <ProofForm c={c} action={`/admin/deliveries/${row.id}/redeliver`}>
              <button class="button" type="submit">
                Resend
              </button>
            </ProofForm>
          </div>
        </Panel>
      )}
    </Frame>,
  )
}
