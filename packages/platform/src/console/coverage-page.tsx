import {
  type GraphEndpoint,
  graphEndpoints,
  legacyEndpoints,
  logins,
  type Place,
  signInEndpoints,
} from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { coveragePath, notImplementedHeader } from '../explain/not-implemented.ts'
import { coverage } from '../graph/coverage.ts'
import { Head } from '../site-kit/panel.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { Table } from '../site-kit/table.tsx'
import { findExplorable } from './explorer/catalogue.ts'
import { explorerLink } from './explorer/words.ts'
import { Folded } from './folded.tsx'
import { ConsoleFrame, sendConsole } from './frame.tsx'

const operations = (wanted: (endpoint: GraphEndpoint) => boolean): readonly Place[] => graphEndpoints.filter(wanted)
const answered = operations(({ operation }) => coverage.answers(operation))
const missing = operations(({ operation }) => !coverage.answers(operation) && !coverage.leavesOut(operation))
const leftOut = operations(({ operation }) => coverage.leavesOut(operation))

const sections: readonly [heading: string, about: Child, endpoints: readonly Place[]][] = [
  ['Available', 'As Instagram answers on the date of this world.', [...signInEndpoints, ...answered]],
  [
    'Not available yet',
    <>
      Instagram has these and Darkroom does not. They answer with status 501, and with the header{' '}
      <code>{notImplementedHeader}</code>.
    </>,
    missing,
  ],
  ['Left out', 'The ads side of Instagram, which Darkroom will not have. These answer with status 501 too.', leftOut],
  [
    'Refused for everyone',
    'The API before Basic Display, for which no app of this world has a token.',
    legacyEndpoints,
  ],
]

/** `/console/coverage`: what Darkroom answers, and what it does not have. */
export function coverageRoutes(site: Hono<SiteEnv>): void {
  site.get(coveragePath, (c) =>
    sendConsole(
      c,
      <ConsoleFrame c={c} title="Coverage" tab={coveragePath}>
        <Head title="Coverage" about="What Darkroom answers, and what it does not have." />
        {sections.map(([heading, about, endpoints]) => (
          <section class="part gap">
            <h2>{heading}</h2>
            <p class="soft">{about}</p>
            {[...Map.groupBy(endpoints, ({ host }) => host)].map(([host, found]) => (
              <Folded summary={host}>
                <div class="panel">
                  <Table label={`${heading}, ${host}`} columns={[host, 'Methods', 'Login']} rows={rowsOf(found)} />
                </div>
              </Folded>
            ))}
          </section>
        ))}
      </ConsoleFrame>,
    ),
  )
}

/** A row for each path of a host. */
function rowsOf(endpoints: readonly Place[]): Child[][] {
  return [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, found]) => [
    <code>{path}</code>,
    <span class="row">{found.map(methodOf)}</span>,
    loginsOf(found).join(', ') || 'none',
  ])
}

/** A method, as a link to the explorer where that has the operation. */
function methodOf(endpoint: Place & { readonly operation?: string }): Child {
  const { method, operation = '' } = endpoint
  if (findExplorable(operation) === undefined) return <span>{method}</span>
  return <a href={explorerLink([['operation', operation]])}>{method}</a>
}

function loginsOf(found: readonly Place[]): string[] {
  return [...new Set(found.flatMap((endpoint) => endpoint.logins))].map((login) => logins[login].label)
}
