import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { ExplanationList } from '../../explain/explanation-list.tsx'
import type { GivenExplanation } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { sendPage } from '../../site-kit/page.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteEnv } from '../../site-kit/site.ts'
import { ConsoleFrame } from '../frame.tsx'
import { ExplanationTable } from './explanation-table.tsx'

/** How many refusals the list shows. */
const listed = 200

/** `/console/explanations`: the latest refusals; below it, a page for each. */
export function explanationRoutes(site: Hono<SiteEnv>): void {
  site.get('/console/explanations', (c) => {
    const explanations = c.env.call.context.explanations.list()
    const page = (
      <ConsoleFrame title="Refusals" tab="/console/explanations">
        <h1>Refusals</h1>
        <p class="soft">
          What was refused in this run, newest first, and why, which Instagram does not say.
          {explanations.length > listed ? ` The last ${listed} of ${explanations.length} are shown.` : ''}
        </p>
        <ExplanationTable explanations={explanations.slice(0, listed)} />
      </ConsoleFrame>
    )
    return sendPage(c, page)
  })
  site.get('/console/explanations/:id', (c) => {
    const given = c.env.call.context.explanations.find(c.req.param('id'))
    return given === undefined
      ? sendPage(c, <Forgotten />, { status: 404 })
      : sendPage(c, <ExplanationPage given={given} />)
  })
}

function ExplanationPage({ given }: { readonly given: GivenExplanation }): Child {
  return (
    <ConsoleFrame title="Refusal" tab="/console/explanations">
      <h1>{given.answered}</h1>
      <p>
        <code>{redactPath(given.request)}</code> was answered with status {given.status}, at {showMoment(given.at)}.
      </p>
      <div class="card">
        <h2>How to fix</h2>
        <p>{given.fix}</p>
        <ExplanationList explanation={given} />
      </div>
    </ConsoleFrame>
  )
}

function Forgotten(): Child {
  return (
    <ConsoleFrame title="No such refusal" tab="/console/explanations">
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
