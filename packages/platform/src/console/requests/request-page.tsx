import type { Hono } from 'hono'
import { requestLogCapacity } from '../../explain/request-log.ts'
import { sendPage } from '../../site-kit/page.tsx'
import { Head } from '../../site-kit/panel.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { ConsoleFrame } from '../frame.tsx'
import { RequestTable } from './request-table.tsx'

/** `/console/requests`: what was asked of Meta's hosts. */
export function requestRoutes(site: Hono<SiteEnv>): void {
  site.get('/console/requests', (c) =>
    sendPage(
      c,
      <ConsoleFrame c={c} title="Requests" tab="/console/requests">
        <Head
          title="Requests"
          about={`The last ${requestLogCapacity} to Instagram’s hosts in this run, newest first, at the world’s time. Secrets, codes and tokens are hidden.`}
        />
        <div class="panel">
          <RequestTable requests={c.env.call.context.requests.list()} />
        </div>
      </ConsoleFrame>,
    ),
  )
}
