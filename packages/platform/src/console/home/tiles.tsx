import type { Child } from 'hono/jsx'
import { clockPath } from '../../site-kit/header.tsx'
import type { SiteContext } from '../../site-kit/site.ts'
import { distanceWords, shortMoment } from '../clock/clock-words.ts'
import { eventsAhead } from '../clock/events.ts'
import { grouped, requestsPath } from '../request-parts/words.ts'
import { requestKinds } from '../requests/read-filter.ts'

/** What matters first: requests, refused requests, the next scheduled event, and the faults that are on. */
export function Tiles({ c }: { readonly c: SiteContext }): Child {
  const { context } = c.env.call
  const requests = context.requests.list()
  const refused = requests.filter(requestKinds.refused.holds)
  const latest = refused[0]
  const now = context.world.clock.now()
  const [next] = eventsAhead(context)
  const faults = context.faults.list().filter(({ off }) => off !== true)
  const hits = faults.reduce((sum, fault) => sum + fault.hits, 0)
  return (
    <nav class="tiles" aria-label="This run">
      <a class="tile" href={requestsPath}>
        <span>Requests</span>
        <b>{grouped(requests.length)}</b>
        <small>
          {requests.length === 0 ? 'none yet' : `${grouped(requests.filter(requestKinds.api.holds).length)} to the API`}
        </small>
      </a>
      <a class="tile" href={`${requestsPath}?kind=refused`}>
        <span>Refused requests</span>
        <b>{grouped(refused.length)}</b>
        <small>{latest === undefined ? 'none' : `latest: ${latest.operation.slice(0, 40)}`}</small>
      </a>
      <a class="tile" href={clockPath}>
        <span>Next scheduled event</span>
        <b class="small-number">{next === undefined ? 'none' : distanceWords(next.at - now)}</b>
        <small>{next === undefined ? 'nothing is scheduled' : `${next.what}, ${shortMoment(next.at, now)}`}</small>
      </a>
      <a class="tile" href="/console/faults">
        <span>Faults on</span>
        <b>{grouped(faults.length)}</b>
        <small>{faults.length === 0 ? 'nothing fails on purpose' : `applied ${grouped(hits)} times`}</small>
      </a>
    </nav>
  )
}
