import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { GivenExplanation } from '../../explain/explanations.ts'
import { Icon } from '../../site-kit/icons.tsx'
import { Empty, Head } from '../../site-kit/panel.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { ExplanationPage } from './explanation-page.tsx'
import { ExplanationTable } from './explanation-table.tsx'
import { groupRefusals } from './grouped.ts'
import { explanationsPath } from './words.ts'

/** How many refusals the list shows. */
const listed = 200

/** `/console/explanations`: the latest refusals; below it, a page for each. */
export function explanationRoutes(site: Hono<SiteEnv>): void {
  site.get(explanationsPath, (c) => sendConsole(c, <ListPage c={c} />))
  site.get(`${explanationsPath}/:id`, (c) => {
    const given = c.env.call.context.explanations.find(c.req.param('id'))
    return given === undefined
      ? sendConsole(c, <Forgotten c={c} />, { status: 404 })
      : sendConsole(c, <ExplanationPage c={c} given={given} />)
  })
}

function ListPage({ c }: { readonly c: SiteContext }): Child {
  const every = c.env.call.context.explanations.list()
  const q = (c.req.query('q') ?? '').slice(0, 200)
  const found = every.filter((each) => holds(each, q))
  const groups = q === '' ? groupRefusals(found) : found.map((newest) => ({ newest, count: 1 }))
  const more = groups.length > listed ? ` The last ${listed} of ${groups.length} are shown.` : ''
  return (
    <ConsoleFrame c={c} title="Refusals" tab={explanationsPath}>
      <Head
        title="Refusals"
        about={`Refused requests, newest first, with the reason that Instagram does not give.${more}`}
      />
      {every.length === 0 ? null : (
        <search>
          <form class="filters" action={explanationsPath}>
            <div class="search">
              <Icon name="search" />
              <label class="unseen" for="q">
                Search refusals
              </label>
              <input class="input" id="q" name="q" type="search" value={q} placeholder="A rule, a sentence, a path" />
            </div>
            <button class="button" type="submit">
              Search
            </button>
          </form>
        </search>
      )}
      <div class="panel">
        {every.length > 0 && found.length === 0 ? (
          <Empty title="No refusal matches">
            <p>
              <a href={explanationsPath}>Show all refusals</a>
            </p>
          </Empty>
        ) : (
          <ExplanationTable groups={groups.slice(0, listed)} />
        )}
      </div>
    </ConsoleFrame>
  )
}

function holds({ rule, request, answered, fix, parameter = '' }: GivenExplanation, q: string): boolean {
  return `${rule} ${request} ${answered} ${fix} ${parameter}`.toLowerCase().includes(q.trim().toLowerCase())
}

function Forgotten({ c }: { readonly c: SiteContext }): Child {
  return (
    <ConsoleFrame c={c} title="No such refusal" tab={explanationsPath}>
      <h1>No such refusal</h1>
      <Notice>
        <p>
          Explanations are kept for the last 1000 refusals of this run. This one is older, or of an earlier run: send
          the request again, and follow the new link.
        </p>
      </Notice>
    </ConsoleFrame>
  )
}
