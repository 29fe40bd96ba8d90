import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type RecordSearch, readAudit, readEvents } from '../admin/read-records.ts'
import { listTenants } from '../tenants/tenants.ts'
import { Frame } from './frame.tsx'
import type { PageContext, PageEnv } from './page-env.ts'
import { Breakable, Empty, Id, Moment, Pager, Panel, Table } from './parts.tsx'

const pageSize = 50

/** Events and audit: two lists that are read in the same way. */
export function addRecordRoutes(app: Hono<PageEnv>): void {
  app.get('/admin/events', async (c) => {
    const rows = await readEvents(c.get('connect'), searchIn(c))
    const body = (
      <Table
        heads={['Event', 'Type', 'Connection', 'When']}
        rows={rows.map(({ at, type, subject, body, connectionId }) => [
          <>
            <b>{subject}</b>
            <p class="soft">{body}</p>
          </>,
          <Breakable text={type} />,
          connectionId !== null && <Id id={connectionId} href={`/admin/connections/${connectionId}`} />,
          <Moment at={at} />,
        ])}
      />
    )
    return listPage(c, {
      title: 'Events',
      lead: 'What happened to connections, newest first. Connect sends no email; your app can receive these events.',
      rows,
      body,
      empty: 'An event appears here when a connection needs attention or its token is about to expire.',
    })
  })
  app.get('/admin/audit', async (c) => {
    const rows = await readAudit(c.get('connect'), searchIn(c))
    const body = (
      <Table
        heads={['Action', 'By', 'Subject', 'Details']}
        rows={rows.map(({ at, actor, action, subject, details }) => [
          <>
            <b>{action}</b>
            <p class="faint">
              <Moment at={at} isWhole />
            </p>
          </>,
          <Breakable text={actor} />,
          <Id id={subject} />,
          <Details details={details} />,
        ])}
      />
    )
    return listPage(c, {
      title: 'Audit',
      lead: 'Actions by people, API keys and connect, newest first.',
      rows,
      body,
      empty: 'Actions by operators, API keys and connect itself appear here.',
    })
  })
}

/** What an audit record says besides, by name. */
function Details({ details }: { readonly details: string }): Child {
  const pairs = Object.entries(JSON.parse(details) as Readonly<Record<string, unknown>>).filter(
    ([, value]) => value !== null,
  )
  if (pairs.length === 0) return null
  return (
    <dl class="pairs">
      {pairs.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <Detail name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A value of an audit record: a moment, an id on one line, or what was stored. */
function Detail({ name, value }: { readonly name: string; readonly value: unknown }): Child {
  if (typeof value === 'number' && name.endsWith('At')) return <Moment at={value} />
  if (Array.isArray(value)) return <span>{value.join(', ')}</span>
  return typeof value === 'string' && !/\s/.test(value) ? <Id id={value} /> : <code>{JSON.stringify(value)}</code>
}

/** What a list's form asks for. */
export function searchIn(c: PageContext): RecordSearch {
  const asked = (name: string): string | undefined => c.req.query(name)?.trim().slice(0, 200) || undefined
  return { before: asked('before'), tenantId: asked('tenant'), subject: asked('subject'), limit: pageSize }
}

/** What a page of records shows. */
export interface RecordList {
  readonly title: string
  readonly lead: string
  readonly rows: readonly { readonly id: string }[]
  readonly body: Child
  /** What stands there when there are no records at all. */
  readonly empty: string
  /** What comes below the records. */
  readonly more?: Child
}

/** A page of records: a form to search them, the records, and the way to older ones. */
export async function listPage(
  c: PageContext,
  { title, lead, rows, body, empty, more }: RecordList,
): Promise<Response> {
  const { before, tenantId, subject } = searchIn(c)
  const tenants = await listTenants(c.get('connect'))
  const isSearch = before !== undefined || tenantId !== undefined || subject !== undefined
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
            Connection id
          </label>
          <input class="input" id="subject" name="subject" type="search" value={subject} placeholder="Connection id" />
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
          Search
        </button>
      </form>
      <Panel title={title} unheaded>
        {rows.length === 0 ? (
          <Empty title={isSearch ? 'No matches' : `No ${title.toLowerCase()} yet`}>
            {isSearch ? 'Change the search, or clear it.' : empty}
          </Empty>
        ) : (
          body
        )}
        <Pager
          first={before === undefined ? null : first}
          next={rows.length < pageSize ? null : `${c.req.path}?${next}`}
        />
      </Panel>
      {more}
    </Frame>,
  )
}
