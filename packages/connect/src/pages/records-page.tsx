import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type RecordSearch, readAudit, readEvents } from '../admin/read-records.ts'
import { listTenants } from '../tenants/tenants.ts'
import { Frame } from './frame.tsx'
import type { PageContext, PageEnv } from './page-env.ts'
import { Empty, Moment, Pager, Panel, Table } from './parts.tsx'

const pageSize = 50

/** Events and audit: two lists that are read in the same way. */
export function addRecordRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/events', async (c) => {
    const rows = await readEvents(c.get('connect'), searchIn(c))
    const body = (
      <Table
        heads={['What', 'When', 'Type', 'Connection']}
        rows={rows.map(({ at, type, subject, body, connectionId }) => [
          <>
            <b>{subject}</b>
            <p class="soft">{body}</p>
          </>,
          <Moment at={at} />,
          <code>{type}</code>,
          connectionId !== null && <a href={`/admin/connections/${connectionId}`}>its page</a>,
        ])}
      />
    )
    return listPage(
      c,
      'Events',
      'What happened to connections, newest first. Connect sends no mail: your app reads these.',
      rows,
      body,
    )
  })
  app.get('/admin/audit', async (c) => {
    const rows = await readAudit(c.get('connect'), searchIn(c))
    const body = (
      <Table
        heads={['What', 'When', 'Who', 'To what', 'Details']}
        rows={rows.map(({ at, actor, action, subject, details }) => [
          <b>{action}</b>,
          <Moment at={at} isWhole />,
          <code>{actor}</code>,
          <code>{subject}</code>,
          details !== '{}' && <code>{details}</code>,
        ])}
      />
    )
    return listPage(c, 'Audit', 'Who did what, newest first.', rows, body)
  })
}

/** What a list's form asks for. */
export function searchIn(c: PageContext): RecordSearch {
  const asked = (name: string): string | undefined => c.req.query(name)?.trim().slice(0, 200) || undefined
  return { before: asked('before'), tenantId: asked('tenant'), subject: asked('subject'), limit: pageSize }
}

/** A page of records: a form to search them, and the way to older ones. @param more What comes behind them. */
export async function listPage(
  c: PageContext,
  title: string,
  lead: string,
  rows: readonly { readonly id: string }[],
  body: Child,
  more?: Child,
): Promise<Response> {
  const { before, tenantId, subject } = searchIn(c)
  const tenants = await listTenants(c.get('connect'))
  const query = new URLSearchParams()
  if (tenantId !== undefined) query.set('tenant', tenantId)
  if (subject !== undefined) query.set('subject', subject)
  const first = `${c.req.path}${query.size === 0 ? '' : '?'}${query}`
  const last = rows.at(-1)?.id
  const next = new URLSearchParams(query)
  if (last !== undefined) next.set('before', last)
  return c.html(
    <Frame c={c} title={title} lead={lead}>
      <form class="filters" method="get" action={c.req.path}>
        <div class="search">
          <label class="unseen" for="subject">
            Id
          </label>
          <input
            class="input"
            id="subject"
            name="subject"
            type="search"
            value={subject}
            placeholder="id of a connection"
          />
        </div>
        <label class="unseen" for="tenant">
          Tenant
        </label>
        <select class="select" id="tenant" name="tenant">
          <option value="">Any tenant</option>
          {tenants.map(({ id, name }) => (
            <option value={id} selected={id === tenantId}>
              {name}
            </option>
          ))}
        </select>
        <button class="button" type="submit">
          Find
        </button>
      </form>
      <Panel title="Found">
        {rows.length === 0 ? <Empty title="Nothing">There is nothing like this.</Empty> : body}
        <Pager
          first={before === undefined ? null : first}
          next={rows.length < pageSize ? null : `${c.req.path}?${next}`}
        />
      </Panel>
      {more}
    </Frame>,
  )
}
