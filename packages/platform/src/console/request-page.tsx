import type { Hono } from 'hono'
import { sendPage } from '../pages/page.tsx'
import type { SiteEnv } from '../pages/site.ts'
import { ConsoleFrame } from './frame.tsx'
import { requestLogCapacity } from './request-log.ts'
import { RequestTable } from './request-table.tsx'

/** `/console/requests`: what was asked of Meta's hosts. */
export function requestRoutes(site: Hono<SiteEnv>): void {
  site.get('/console/requests', (c) =>
    sendPage(
      c,
      <ConsoleFrame title="Requests" tab="/console/requests">
        <h1>Requests</h1>
        <p class="soft">
          The last {requestLogCapacity} to Instagram's hosts in this run, newest first, at the world's time. Secrets,
          codes and tokens are hidden.
        </p>
        <RequestTable requests={c.env.call.context.requests.list()} />
      </ConsoleFrame>,
    ),
  )
}
