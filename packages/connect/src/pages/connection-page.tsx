import { findScope, logins, type VersionName, versions } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { readAudit, readEvents } from '../admin/read-records.ts'
import { apiVersions } from '../base/api-version.ts'
import { readList } from '../base/json-column.ts'
import { usedScopes } from '../calls/used-scopes.ts'
import { findConnection } from '../connections/connections.ts'
import { planOf } from '../connections/plan.ts'
import { reasonOf } from '../connections/reasons.ts'
import type { Context } from '../context.ts'
import { nameOf } from '../events/emit.ts'
import type { ConnectionRow } from '../store/schema.ts'
import { Frame } from './frame.tsx'
import { Life } from './life.tsx'
import type { PageContext } from './page-env.ts'
import { Breakable, distanceOf, Empty, lengthOf, Moment, Panel, ProofForm, State, Table } from './parts.tsx'

/** Everything that is known of a connection, without its token. */
export async function connectionPage(c: PageContext, told?: Child): Promise<Response> {
  const context = c.get('connect')
  const row = await findConnection(context, c.req.param('id') ?? '')
  if (row === undefined) return c.notFound()
  const work = await context.store.run((db) =>
    db.selectFrom('work').selectAll().where('id', 'like', `%/${row.id}`).orderBy('dueAt').limit(20).execute(),
  )
  const now = context.now()
  const { label } = logins[row.login]
  return c.html(
    <Frame
      c={c}
      title={nameOf(row)}
      lead={
        <>
          <State state={row.state} />. Connected with {label} since <Moment at={row.linkedAt} />
        </>
      }
      above={{ path: '/admin/connections', title: 'Connections' }}
      actions={
        <>
          <ProofForm c={c} action={`/admin/connections/${row.id}/check`}>
            <button class="button" type="submit">
              Check now
            </button>
          </ProofForm>
          <ProofForm c={c} action={`/admin/connections/${row.id}/link`}>
            <button class={row.state === 'healthy' ? 'button' : 'button primary'} type="submit">
              New link for the owner
            </button>
          </ProofForm>
          <a class="button danger" href={`/admin/connections/${row.id}/disconnect`}>
            Disconnect
          </a>
        </>
      }
    >
      {told}
      {row.reason !== null && <Reason row={row} />}
      <Passport row={row} now={now} />
      <div class="columns">
        <div>
          {row.sealed !== null && <Breaks context={context} row={row} />}
          <Permissions row={row} used={await usedScopes(context, row)} />
          <History context={context} row={row} />
        </div>
        <div>
          <CallIt context={context} row={row} />
          <Identity row={row} />
          <Panel title="Work">
            {work.length === 0 ? (
              <Empty title="No work">No work is scheduled for this connection.</Empty>
            ) : (
              <Table
                heads={['Kind', 'Due', 'Failures']}
                rows={work.map(({ kind, dueAt, failures }) => [kind, <Moment at={dueAt} />, failures])}
              />
            )}
          </Panel>
        </div>
      </div>
    </Frame>,
  )
}

function Reason({ row }: { readonly row: ConnectionRow }): Child {
  const reason = reasonOf(row.reason)
  return (
    <div class={row.state === 'expiring' ? 'notice warn' : 'notice bad'}>
      <div>
        <b>{reason?.meaning ?? row.reason}</b> <span class="soft">{reason?.action}</span>
      </div>
    </div>
  )
}

function Passport({ row, now }: { readonly row: ConnectionRow; readonly now: number }): Child {
  const { refreshAt, endsAt } = planOf(row)
  const hasToken = row.sealed !== null
  const fact = (name: string, value: Child): Child => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
  return (
    <Panel title="Passport" note="facts about the token; its value is never shown">
      <div class="in gap">
        <dl class="facts">
          {fact('Next safe refresh', refreshAt === undefined ? 'none planned' : <Moment at={refreshAt} />)}
          {fact('Age', hasToken ? lengthOf(now - row.issuedAt) : 'no token stored')}
          {hasToken && fact('Expires', endsAt === undefined ? 'never' : distanceOf(endsAt, now))}
          {fact('Refreshed', row.refreshedAt === null ? 'not yet' : <Moment at={row.refreshedAt} />)}
          {fact('Failed refreshes', row.refreshFailures)}
          {fact('Checked', row.checkedAt === null || row.checkedAt === 0 ? 'not yet' : distanceOf(row.checkedAt, now))}
          {fact('Last successful call', row.lastGoodCallAt === null ? 'none yet' : distanceOf(row.lastGoodCallAt, now))}
        </dl>
        {hasToken && <Life row={row} now={now} />}
      </div>
    </Panel>
  )
}

/** What will end this connection, and what could at any time. */
function Breaks({ context, row }: { readonly context: Context; readonly row: ConnectionRow }): Child {
  const { refreshAt, endsAt } = planOf(row)
  const name: VersionName = context.apps[row.login]?.version ?? apiVersions[row.login]
  const version = versions.find((each) => each.name === name)
  const line = (dot: string, what: string, more: string, when: Child): Child => (
    <li>
      <span class={`dot ${dot}`} aria-hidden="true" />
      <div>
        <b>{what}</b>
        <p class="soft">{more}</p>
      </div>
      <span class="push faint nowrap">{when}</span>
    </li>
  )
  return (
    <Panel title="What will break, and when">
      <ul class="lines">
        {endsAt !== undefined &&
          line(
            refreshAt === undefined ? 'warn' : 'off',
            row.dataAccessExpiresAt === endsAt ? 'Data access expires' : 'The token expires',
            refreshAt === undefined
              ? 'Only the owner can renew it. Send them a new link before then.'
              : 'Connect refreshes it automatically before then.',
            <Moment at={endsAt} />,
          )}
        {version?.until !== undefined &&
          line(
            'off',
            `API ${name} stops working`,
            'Test your app with a newer version, then set it in the configuration.',
            <time class="mono">{version.until}</time>,
          )}
        {line(
          'off',
          'The token stops working at once if the owner changes their password or removes the app',
          'Connect notices at the next call or check and sends an event. The owner then needs a new link.',
          'At any time',
        )}
      </ul>
    </Panel>
  )
}

function Permissions({ row, used }: { readonly row: ConnectionRow; readonly used: ReadonlySet<string> }): Child {
  const asked = readList(row.asked) ?? []
  const granted = readList(row.granted)
  const names = [...new Set([...asked, ...(granted ?? [])])]
  return (
    <Panel
      title="Permissions"
      note={granted === null ? `${asked.length} requested` : `${granted.length} of ${asked.length} granted`}
    >
      <Table
        heads={['Permission', 'Granted', 'Used by the app']}
        rows={names.map((scope) => [
          <>
            <Breakable text={scope} />
            <p class="faint">{findScope(scope)?.grants}</p>
          </>,
          granted === null ? (
            'Unknown'
          ) : (
            <span class="state">
              <span class={granted.includes(scope) ? 'dot' : 'dot bad'} aria-hidden="true" />
              {granted.includes(scope) ? 'Yes' : 'No'}
            </span>
          ),
          used.has(scope) ? 'In the last 30 days' : <span class="faint">Not in the last 30 days</span>,
        ])}
      />
    </Panel>
  )
}

async function History({ context, row }: { readonly context: Context; readonly row: ConnectionRow }): Promise<Child> {
  const [events, audit] = await Promise.all([
    readEvents(context, { subject: row.id, limit: 20 }),
    readAudit(context, { subject: row.id, limit: 20 }),
  ])
  const entries = [
    ...events.map(({ at, subject, body }) => ({ at, what: subject, more: body })),
    ...audit.map(({ at, action, actor }) => ({ at, what: action, more: `By ${actor}.` })),
  ].sort((a, b) => b.at - a.at)
  const { dueAt } = planOf(row)
  return (
    <Panel title="History">
      <div class="in">
        <ol class="timeline">
          {dueAt !== undefined && (
            <li>
              <span class="dot wait" aria-hidden="true" />
              <span class="ahead">Next scheduled work</span>
              <Moment at={dueAt} />
            </li>
          )}
          {entries.map(({ at, what, more }) => (
            <li>
              <span class="dot" aria-hidden="true" />
              <b>{what}</b>
              <Moment at={at} />
              {more !== 'Nothing has to be done.' && <p>{more}</p>}
            </li>
          ))}
        </ol>
        <p class="small">
          <a href={`/admin/events?subject=${row.id}`}>All events</a> ·{' '}
          <a href={`/admin/audit?subject=${row.id}`}>Audit log</a>
        </p>
      </div>
    </Panel>
  )
}

function CallIt({ context, row }: { readonly context: Context; readonly row: ConnectionRow }): Child {
  return (
    <Panel title="Call the API">
      <div class="in gap">
        <figure class="code wraps">
          <figcaption>curl</figcaption>
          <pre tabindex={0}>
            <code>
              {`curl "${context.publicUrl}/v1/connections/${row.id}/proxy/me?fields=username" \\\n  -H "Authorization: Bearer $KEY"`}
            </code>
          </pre>
        </figure>
        <p class="small soft">Your app never sees the token.</p>
      </div>
    </Panel>
  )
}

function Identity({ row }: { readonly row: ConnectionRow }): Child {
  const entry = (name: string, value: string | null): Child =>
    value !== null && (
      <>
        <dt>{name}</dt>
        <dd>
          <code>{value}</code>
        </dd>
      </>
    )
  return (
    <Panel title="Identity">
      <div class="in">
        <dl class="kv wide">
          {entry('Connection', row.id)}
          {entry('App-scoped id', row.appScopedId)}
          {entry('Account id (webhooks, publishing)', row.userId)}
          {entry('Page', row.pageId)}
          {entry('App', row.appId)}
          {entry('Tenant', row.tenantId)}
          {entry(
            'Token',
            row.kind === 'longLived' ? 'long-lived' : row.kind === 'shortLived' ? 'short-lived' : row.kind,
          )}
          {entry('Encrypted with key', row.kid)}
        </dl>
      </div>
    </Panel>
  )
}
