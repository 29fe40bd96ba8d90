import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import {
  type FoundRequest,
  type LoggedRequest,
  longestBody,
  requestLogCapacity,
} from '../../request-log/request-log.ts'
import { tellStories } from '../../request-log/stories.ts'
import { Confirm } from '../../site-kit/confirm.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { Empty, Head } from '../../site-kit/panel.tsx'
import { Form, Notice } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { ConsoleFrame, sendConsole, sendConsoleProblem } from '../frame.tsx'
import { grouped, requestPath, requestsPath } from '../request-parts/words.ts'
import { asHar } from './as-har.ts'
import { requestEvents } from './events.ts'
import { filterRequests, printFilter, type RequestFilter, readFilter, requestKinds } from './read-filter.ts'
import { isWrite, repeatRequest, whyNotRepeated } from './repeat-request.ts'
import { reproduction } from './reproduction.ts'
import { RequestDetail } from './request-detail.tsx'
import { RequestFilters } from './request-filters.tsx'
import { NoRequests, RequestList } from './request-list.tsx'

/** Rows on one page of the list. */
const rowsOnPage = 60

/** `/console/requests`: what was asked of Meta's hosts; below it, a page for each. */
export function requestRoutes(site: Hono<SiteEnv>): void {
  site.get(requestsPath, (c) => sendConsole(c, <RequestsPage c={c} />))
  site.get(`${requestsPath}/events`, (c) => requestEvents(c.env.call.context))
  site.get(`${requestsPath}/har`, (c) => sendHar(c))
  site.post(`${requestsPath}/clear`, (c) => {
    c.env.call.context.requests.clear()
    return c.redirect(requestsPath, 303)
  })
  site.get(`${requestsPath}/:id`, (c) => {
    const found = c.env.call.context.requests.find(c.req.param('id'))
    return found === undefined ? forgotten(c) : sendConsole(c, <RequestsPage c={c} found={found} />)
  })
  site.get(`${requestsPath}/:id/reproduction`, async (c) => {
    const id = c.req.param('id')
    if (c.env.call.context.requests.find(id) === undefined) return forgotten(c)
    return c.newResponse(await reproduction(c.env.call.context, id), 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'inline; filename="reproduction.sh"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })
  site.get(`${requestsPath}/:id/repeat`, (c) => {
    const found = c.env.call.context.requests.find(c.req.param('id'))
    return found === undefined ? forgotten(c) : sendConsole(c, <ConfirmRepeat c={c} found={found} />)
  })
  site.post(`${requestsPath}/:id/repeat`, async (c) => {
    const { context } = c.env.call
    const found = context.requests.find(c.req.param('id'))
    if (found === undefined) return forgotten(c)
    if (whyNotRepeated(found) !== undefined || found.raw === undefined)
      return sendConsole(c, <ConfirmRepeat c={c} found={found} />, { status: 409 })
    if (isWrite(found) && c.get('form').get('confirmed') !== 'yes')
      return sendConsole(c, <ConfirmRepeat c={c} found={found} />)
    return c.redirect(`${requestPath(await repeatRequest(context, found.raw))}#call`, 303)
  })
}

function forgotten(c: SiteContext): Response {
  return sendConsoleProblem(c, 404, `No such request. The last ${requestLogCapacity} are kept.`)
}

function sendHar(c: SiteContext): Response {
  const { requests } = c.env.call.context
  const filter = readFilter((name) => c.req.query(name))
  const chosen = filterRequests(requests.list(), filter).filter(requestKinds[filter.kind].holds)
  const har = asHar(chosen.flatMap(({ id }) => requests.find(id) ?? []))
  return c.newResponse(JSON.stringify(har), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="darkroom.har"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
}

function RequestsPage({ c, found }: { readonly c: SiteContext; readonly found?: FoundRequest }): Child {
  const every = c.env.call.context.requests.list()
  const filter = readFilter((name) => c.req.query(name))
  const matching = filterRequests(every, filter)
  return (
    <ConsoleFrame c={c} title="Requests" tab={requestsPath} live={`${requestsPath}/events`}>
      <Head
        title="Requests"
        about="Requests from your program and their answers, newest first. Secrets, codes and tokens are hidden."
        actions={
          every.length === 0 ? null : (
            <a class="button" href={`${requestsPath}/har${printFilter(filter)}`} download="darkroom.har">
              <Icon name="out" />
              HAR
            </a>
          )
        }
      />
      {every.length === 0 ? (
        <div class="panel" data-live="requests">
          <NoRequests />
        </div>
      ) : (
        <>
          <RequestFilters c={c} filter={filter} every={every} matching={matching} />
          <div class={found === undefined ? 'gap' : 'split'}>
            <Listed c={c} filter={filter} matching={matching} current={found?.request.id} />
            {found === undefined ? null : <RequestDetail c={c} found={found} />}
          </div>
          <Bounds c={c} count={every.length} />
        </>
      )}
    </ConsoleFrame>
  )
}

function Listed(props: {
  readonly c: SiteContext
  readonly filter: RequestFilter
  readonly matching: readonly LoggedRequest[]
  readonly current: string | undefined
}): Child {
  const { c, filter, matching, current } = props
  const rows = tellStories(matching.filter(requestKinds[filter.kind].holds))
  const last = Math.max(1, Math.ceil(rows.length / rowsOnPage))
  const page = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1))
  const from = (page - 1) * rowsOnPage
  const to = (number: number): string =>
    `${requestsPath}${printFilter(filter, number === 1 ? {} : { page: String(number) })}`
  return (
    <div class="list panel" data-live="requests">
      {rows.length === 0 ? (
        <Empty title="No request matches">
          <p>
            <a href={requestsPath}>Show all requests</a>
          </p>
        </Empty>
      ) : (
        <RequestList
          rows={rows.slice(from, from + rowsOnPage)}
          query={printFilter(filter, page === 1 ? {} : { page: String(page) })}
          current={current}
        />
      )}
      {last === 1 ? null : (
        <p class="pager">
          <span>
            {grouped(from + 1)} to {grouped(Math.min(from + rowsOnPage, rows.length))} of {grouped(rows.length)}
          </span>
          <span class="row">
            {page > 1 ? <a href={to(page - 1)}>Newer</a> : null}
            {page < last ? <a href={to(page + 1)}>Older</a> : null}
          </span>
        </p>
      )}
    </div>
  )
}

function Bounds({ c, count }: { readonly c: SiteContext; readonly count: number }): Child {
  return (
    <div class="row small soft">
      <span>
        Keeps the last {grouped(requestLogCapacity)} requests, and the first {longestBody / 1024} KiB of each body.
      </span>
      <Confirm
        action={`${requestsPath}/clear`}
        token={formToken(c)}
        button="Forget them"
        loses={`Forgets ${grouped(count)} requests, on disk too. Their explanations stay.`}
      />
    </div>
  )
}

function ConfirmRepeat({ c, found }: { readonly c: SiteContext; readonly found: FoundRequest }): Child {
  const { id, method, host, path } = found.request
  const problem = whyNotRepeated(found)
  return (
    <ConsoleFrame c={c} title="Repeat a request" tab={requestsPath}>
      <Head
        title="Send this request again?"
        about={`${method} ${host}${path}`}
        crumbs={<Crumbs above={[{ href: requestsPath, name: 'Requests' }]} name="Repeat" />}
      />
      {problem === undefined ? (
        <>
          <Notice>
            <p>This request changes the world, and may do so a second time. It is sent unchanged, including secrets.</p>
          </Notice>
          <Form action={`${requestPath(id)}/repeat`} token={formToken(c)} class="row">
            <button type="submit" name="confirmed" value="yes" class="button primary">
              Send it again
            </button>
            <a class="button" href={requestPath(id)}>
              Cancel
            </a>
          </Form>
        </>
      ) : (
        <Notice>
          <p>This request cannot be repeated. {problem}</p>
        </Notice>
      )}
    </ConsoleFrame>
  )
}
