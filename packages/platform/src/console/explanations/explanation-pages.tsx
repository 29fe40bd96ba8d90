import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { ExplanationList } from '../../explain/explanation-list.tsx'
import type { GivenExplanation } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { Code, Head, Panel } from '../../site-kit/panel.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv } from '../../site-kit/site.ts'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { ExplanationTable } from './explanation-table.tsx'

const path = '/console/explanations'

/** How many refusals the list shows. */
const listed = 200

/** `/console/explanations`: the latest refusals; below it, a page for each. */
export function explanationRoutes(site: Hono<SiteEnv>): void {
  site.get(path, (c) => {
    const explanations = c.env.call.context.explanations.list()
    const page = (
      <ConsoleFrame c={c} title="Refusals" tab={path}>
        <Head
          title="Refusals"
          about={`What was refused in this run, newest first, and why, which Instagram does not say.${
            explanations.length > listed ? ` The last ${listed} of ${explanations.length} are shown.` : ''
          }`}
        />
        <div class="panel">
          <ExplanationTable explanations={explanations.slice(0, listed)} />
        </div>
      </ConsoleFrame>
    )
    return sendConsole(c, page)
  })
  site.get(`${path}/:id`, (c) => {
    const given = c.env.call.context.explanations.find(c.req.param('id'))
    return given === undefined
      ? sendConsole(c, <Forgotten c={c} />, { status: 404 })
      : sendConsole(c, <ExplanationPage c={c} given={given} />)
  })
}

function ExplanationPage({ c, given }: { readonly c: SiteContext; readonly given: GivenExplanation }): Child {
  const { id, answered, request, status, at, fix } = given
  return (
    <ConsoleFrame c={c} title="Refusal" tab={path}>
      <Head
        title={answered}
        about={`Instagram answered with status ${status}, at ${showMoment(at)}.`}
        crumbs={<Crumbs above={[{ href: path, name: 'Refusals' }]} name={`Refusal ${id}`} />}
      />
      <Code caption="The request">{redactPath(request)}</Code>
      <div class="columns">
        <Panel id="fix" title="How to fix it">
          <p>{fix}</p>
        </Panel>
        <Panel id="rule" title="Which rule refused">
          <ExplanationList explanation={given} />
        </Panel>
      </div>
    </ConsoleFrame>
  )
}

function Forgotten({ c }: { readonly c: SiteContext }): Child {
  return (
    <ConsoleFrame c={c} title="No such refusal" tab={path}>
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
