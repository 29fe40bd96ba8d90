import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { FoundRequest } from '../../request-log/request-log.ts'
import { Head } from '../../site-kit/panel.tsx'
import { Notice } from '../../site-kit/parts.tsx'
import type { SiteContext, SiteEnv, Uploads } from '../../site-kit/site.ts'
import { Crumbs } from '../../site-kit/tabs.tsx'
import type { World } from '../../world/world.ts'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { ExplorerAnswer } from './answer.tsx'
import { type Asked, printAsked, readAsked } from './asked.ts'
import { CallForm } from './call-form.tsx'
import { largestFile } from './check-file.ts'
import { Commands } from './code/commands.tsx'
import { explore, hasPasted, type WhichToken } from './explore.ts'
import { ExplorerProblem } from './explorer-problem.ts'
import { valuesOfRequest } from './from-request.ts'
import { OperationFacts } from './operation-facts.tsx'
import { OperationList } from './operation-list.tsx'
import { listTokenChoices } from './token/token-choices.ts'
import { WhoForm } from './who-form.tsx'
import { explorerLink, explorerPath } from './words.ts'

/** Values of a form that are shown again after a call was sent; beyond it, the log's are. */
const longestAddress = 4000

/** Bytes of a form without its file. */
const largestRest = 1024 * 1024

/** The form of an upload carries a file. */
export const uploads: Uploads = { [explorerPath.replace(/\/$/, '')]: largestFile + largestRest }

/** `/console/explorer/`: a call is chosen from the contract, filled in, and sent. */
export function explorerRoutes(site: Hono<SiteEnv>): void {
  site.get(explorerPath.replace(/\/$/, ''), (c) => {
    const values = new Map(Object.entries(c.req.query()))
    const found = c.env.call.context.requests.find(values.get('request') ?? '')
    const { world } = c.env.call.context
    const ofRequest = found === undefined ? undefined : valuesOfRequest(world, found)
    const asked = readChosen(world, new Map([...(ofRequest ?? []), ...values]))
    if (asked === undefined) return sendList(c, values)
    return sendConsole(c, <CallPage c={c} asked={asked} found={found} />)
  })
  site.post(explorerPath.replace(/\/$/, ''), (c) => run(c))
}

/** Whoever chooses another person may have had a Page of the first one's chosen: then it is the usual token again. */
function readChosen(world: World, values: ReadonlyMap<string, string>): Asked | undefined {
  const asked = readAsked(world, values)
  if (asked === undefined) return undefined
  const isThere = listTokenChoices(world, asked.client, asked.who).some(({ as }) => as === asked.as)
  return isThere ? asked : readAsked(world, new Map([...values].filter(([name]) => name !== 'as')))
}

async function run(c: SiteContext): Promise<Response> {
  const { call } = c.env
  const form = c.get('form')
  const read = readAsked(call.context.world, form)
  if (read === undefined) return sendList(c, form, 422)
  const [file] = c.get('files')
  const asked: Asked =
    file === undefined ? read : { ...read, file: { name: file.name, bytes: new Uint8Array(file.bytes) } }
  if (form.get('do') === 'build') return sendConsole(c, <CallPage c={c} asked={asked} />)
  try {
    const id = await explore(call, asked, tokenOf(form))
    const which = form.get('given') === 'on' || form.get('token') ? [['given', 'on'] as [string, string]] : []
    const values = [...printAsked(asked), ...which]
    const whole = explorerLink([...values, ['request', id]])
    const short = values.filter(([name]) => !/^[pf]\.|^more$/.test(name))
    const to = whole.length > longestAddress ? explorerLink([...short, ['request', id]]) : whole
    return c.redirect(`${to}#answer`, 303)
  } catch (error) {
    if (!(error instanceof ExplorerProblem)) throw error
    return sendConsole(c, <CallPage c={c} asked={asked} problem={error} />, { status: 422 })
  }
}

function tokenOf(form: ReadonlyMap<string, string>): WhichToken {
  const token = form.get('token')?.trim() ?? ''
  if (token !== '') return { token }
  return form.get('given') === 'on' ? 'the one before' : 'the chosen one'
}

function sendList(c: SiteContext, values: ReadonlyMap<string, string>, status: 200 | 404 | 422 = 200): Response {
  const unknown = values.get('operation') ?? ''
  const page = (
    <ConsoleFrame c={c} title="Explorer" tab={explorerPath}>
      <Head
        title="Explorer"
        about="Choose a call of the Graph API, fill it in, and send it as a person of this world. It is answered and logged like any other request."
      />
      {unknown === '' ? null : (
        <Notice>
          <p>The contract has no operation that is called {unknown.slice(0, 200)}. Choose one below.</p>
        </Notice>
      )}
      <OperationList q={values.get('q') ?? ''} login={values.get('login') ?? ''} />
    </ConsoleFrame>
  )
  return sendConsole(c, page, { status: unknown === '' || status !== 200 ? status : 404 })
}

function CallPage(props: {
  readonly c: SiteContext
  readonly asked: Asked
  readonly found?: FoundRequest | undefined
  readonly problem?: ExplorerProblem
}): Child {
  const { c, asked, found, problem } = props
  const { operation } = asked
  return (
    <ConsoleFrame c={c} title={operation.summary} tab={explorerPath}>
      <Head
        title={operation.summary}
        about={
          <>
            <span class="badge square">{operation.method}</span> <code>{operation.path}</code>{' '}
            {operation.writes ? <span class="badge warn">writes to the world</span> : null}
            {operation.answered ? null : <span class="badge bad">answered with 501</span>}
          </>
        }
        crumbs={<Crumbs above={[{ href: explorerPath, name: 'Explorer' }]} name={operation.name} />}
      />
      {problem === undefined ? null : (
        <Notice>
          <p>
            <b>{problem.message}</b> {problem.fix}
          </p>
        </Notice>
      )}
      <div class="columns">
        <div>
          {found === undefined ? null : <ExplorerAnswer asked={asked} found={found} />}
          <WhoForm c={c} asked={asked} />
          <CallForm
            c={c}
            asked={asked}
            isGiven={hasPasted(c.env.call.context)}
            fileProblem={problem?.about === 'file' ? problem.message : undefined}
          />
        </div>
        <div>
          <Commands c={c} asked={asked} />
          <OperationFacts c={c} asked={asked} />
        </div>
      </div>
    </ConsoleFrame>
  )
}
