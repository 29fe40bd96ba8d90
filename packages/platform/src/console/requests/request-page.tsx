import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { type LoggedRequest, requestLogCapacity } from '../../explain/request-log.ts'
import { Icon } from '../../site-kit/icons.tsx'
import { sendPage } from '../../site-kit/page.tsx'
import { Empty, Head } from '../../site-kit/panel.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { ConsoleFrame } from '../frame.tsx'
import { filterRequests, type RequestKind, readKind, requestKinds } from './filter-requests.ts'
import { RequestTable } from './request-table.tsx'

const path = '/console/requests'

/** `/console/requests`: what was asked of Meta's hosts. */
export function requestRoutes(site: Hono<SiteEnv>): void {
  site.get(path, (c) => {
    const text = c.req.query('q') ?? ''
    const kind = readKind(c.req.query('kind'))
    const every = c.env.call.context.requests.list()
    const found = filterRequests(every, text)
    const shown = found.filter(requestKinds[kind].holds)
    return sendPage(
      c,
      <ConsoleFrame c={c} title="Requests" tab={path}>
        <Head
          title="Requests"
          about={`The last ${requestLogCapacity} to Instagram’s hosts in this run, newest first, at the world’s time. Secrets, codes and tokens are hidden.`}
        />
        {every.length === 0 ? null : <Filters text={text} kind={kind} found={found} />}
        <div class="panel">
          {every.length > 0 && shown.length === 0 ? (
            <Empty title="No request matches">
              <p>
                <a href={path}>Show all requests</a>
              </p>
            </Empty>
          ) : (
            <RequestTable requests={shown} />
          )}
        </div>
      </ConsoleFrame>,
    )
  })
}

/** A text to look for, and the kinds with how many of each were found. */
function Filters(props: {
  readonly text: string
  readonly kind: RequestKind
  readonly found: readonly LoggedRequest[]
}): Child {
  const { text, kind, found } = props
  const kinds = Object.entries(requestKinds)
  return (
    <div class="gap">
      <search>
        <form class="filters" action={path}>
          <div class="search">
            <Icon name="search" />
            <label class="unseen" for="q">
              Filter requests
            </label>
            <input class="input" id="q" name="q" type="search" value={text} placeholder="Path, host, id or status" />
          </div>
          {kind === 'all' ? null : <input type="hidden" name="kind" value={kind} />}
          <button type="submit" class="button">
            Filter
          </button>
        </form>
      </search>
      <nav class="chips" aria-label="Kinds of requests">
        {kinds.map(([of, { name, holds }]) => (
          <a
            class="chip"
            href={`${path}?${new URLSearchParams({ ...(text === '' ? {} : { q: text }), kind: of })}`}
            {...(of === kind ? { 'aria-current': 'true' as const } : {})}
          >
            {name} <b>{found.filter(holds).length}</b>
          </a>
        ))}
      </nav>
    </div>
  )
}
