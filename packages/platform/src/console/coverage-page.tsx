import { type Endpoint, type EndpointState, endpoints, type HostName, logins } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { coveragePath, notImplementedHeader } from '../not-implemented.ts'
import { sendPage } from '../pages/page.tsx'
import type { SiteEnv } from '../pages/site.ts'
import { Table } from '../pages/table.tsx'
import { Folded } from './folded.tsx'
import { ConsoleFrame } from './frame.tsx'

const sections: readonly [EndpointState, heading: string, about: Child][] = [
  ['answered', 'Answered', 'As Instagram answers on the date of this world.'],
  [
    'later',
    'Not there yet',
    <>
      Instagram has these and Darkroom does not. They answer with status 501, and with the header{' '}
      <code>{notImplementedHeader}</code>.
    </>,
  ],
  ['refused', 'Refused, whoever asks', 'The API before Basic Display, for which no app of this world has a token.'],
]

/** `/console/coverage`: what Darkroom answers, and what it does not have. */
export function coverageRoutes(site: Hono<SiteEnv>): void {
  site.get(coveragePath, (c) =>
    sendPage(
      c,
      <ConsoleFrame title="Coverage" tab={coveragePath}>
        <h1>Coverage</h1>
        {sections.map(([state, heading, about]) => (
          <section class="card">
            <h2>{heading}</h2>
            <p>{about}</p>
            {hostsOf(state).map((host) => (
              <Folded summary={host}>
                <Table label={`${heading}, ${host}`} columns={[host, 'Methods', 'Login']} rows={rowsOf(state, host)} />
              </Folded>
            ))}
          </section>
        ))}
      </ConsoleFrame>,
    ),
  )
}

function hostsOf(wanted: EndpointState): HostName[] {
  return [...new Set(endpoints.filter(({ state }) => state === wanted).map(({ host }) => host))]
}

/** A row for each path of a host. */
function rowsOf(wanted: EndpointState, host: HostName): Child[][] {
  const byPath = Map.groupBy(
    endpoints.filter((endpoint) => endpoint.state === wanted && endpoint.host === host),
    ({ path }) => path,
  )
  return [...byPath].map(([path, found]) => [
    <code>{path}</code>,
    found.map(({ method }) => method).join(' '),
    loginsOf(found).join(', ') || 'none',
  ])
}

function loginsOf(found: readonly Endpoint[]): string[] {
  return [...new Set(found.flatMap((endpoint) => endpoint.logins))].map((login) => logins[login].label)
}
