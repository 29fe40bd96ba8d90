import { type Endpoint, type EndpointState, endpoints, logins } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { coveragePath, notImplementedHeader } from '../not-implemented.ts'
import { sendPage } from '../pages/page.tsx'
import type { SiteEnv } from '../pages/site.ts'
import { Table } from '../pages/table.tsx'
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
            <Table label={heading} columns={['Host', 'Endpoint', 'Login']} rows={rowsOf(state)} />
          </section>
        ))}
      </ConsoleFrame>,
    ),
  )
}

function rowsOf(wanted: EndpointState): Child[][] {
  return endpoints.filter(({ state }) => state === wanted).map(row)
}

function row({ host, method, path, logins: by }: Endpoint): Child[] {
  return [host, <code>{`${method} ${path}`}</code>, by.map((login) => logins[login].label).join(', ') || 'none']
}
