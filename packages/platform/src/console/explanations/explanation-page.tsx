import { certainty } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { explanationPath, type GivenExplanation } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import type { FoundRequest } from '../../request-log/request-log.ts'
import { Icon } from '../../site-kit/icons.tsx'
import { Code, Facts, Fold, Head, Panel } from '../../site-kit/panel.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { isExplorable } from '../explorer/from-request.ts'
import { explorerOfRequest } from '../explorer/words.ts'
import { ConsoleFrame } from '../frame.tsx'
import { asCurl } from '../request-parts/as-curl.ts'
import { Difference } from '../request-parts/difference.tsx'
import { Headers, Values } from '../request-parts/sent-values.tsx'
import { requestPath } from '../request-parts/words.ts'
import { isWrite, whyNotRepeated } from '../requests/repeat-request.ts'
import { headlineOf } from './headline.ts'
import { otherCauses, reportsIn } from './other-causes.ts'
import { SameRefusals } from './same-refusals.tsx'
import { explanationsPath } from './words.ts'

/** One refusal: the difference, how to fix it, what Instagram said, and the rule. */
export function ExplanationPage({ c, given }: { readonly c: SiteContext; readonly given: GivenExplanation }): Child {
  const { context } = c.env.call
  const { id, request, received, expected } = given
  const found = requestOf(c, id)
  const title = headlineOf(given)
  const same = context.explanations
    .list()
    .filter((each) => each.rule === given.rule && each.answered === given.answered)
  return (
    <ConsoleFrame c={c} title={title} tab={explanationsPath}>
      <Head
        title={title}
        about={
          <>
            <code class="breaks">{redactPath(request)}</code>, at {showMoment(given.at)}
          </>
        }
        crumbs={<Crumbs above={[{ href: explanationsPath, name: 'Refusals' }]} name={`Refusal ${id}`} />}
      />
      <div class="columns">
        <div>
          <Difference received={received} expected={expected} />
          <HowToFix c={c} given={given} found={found} />
          <Said given={given} found={found} />
          <Folds given={given} found={found} />
        </div>
        <div>
          <TheRule given={given} />
          <SameRefusals same={same} now={context.world.clock.now()} />
          {found === undefined ? null : <Show found={found} />}
          <Neighbours c={c} id={id} />
        </div>
      </div>
    </ConsoleFrame>
  )
}

/** The request that was refused, if the log still has it. */
function requestOf(c: SiteContext, id: string): FoundRequest | undefined {
  const { requests } = c.env.call.context
  const path = explanationPath(id)
  const logged = requests.list().find(({ explanation }) => explanation?.endsWith(path) === true)
  return logged === undefined ? undefined : requests.find(logged.id)
}

function HowToFix(props: {
  readonly c: SiteContext
  readonly given: GivenExplanation
  readonly found: FoundRequest | undefined
}): Child {
  const { c, given, found } = props
  return (
    <Panel id="fix" title="How to fix it" flush>
      <ol class="steps">
        <li>
          <span class="at">1</span>
          <div>
            <h3>{given.fix}</h3>
          </div>
        </li>
        <li>
          <span class="at">2</span>
          <div>
            <h3>Send it again, corrected</h3>
            {found === undefined ? (
              <p>Send it from your program. The log no longer has this request.</p>
            ) : (
              <Again c={c} found={found} />
            )}
          </div>
        </li>
      </ol>
    </Panel>
  )
}

function Again({ c, found }: { readonly c: SiteContext; readonly found: FoundRequest }): Child {
  const { id, host } = found.request
  const problem = whyNotRepeated(found)
  const canExplore = isExplorable(c.env.call.context.world, found)
  return (
    <>
      <p>
        {problem === undefined
          ? 'Send it from your program, or from here: unchanged with Repeat, or with other values in the explorer.'
          : `Send it from your program. ${problem}`}
      </p>
      <div class="row">
        {canExplore ? (
          <a class="button primary" href={explorerOfRequest(id)}>
            <Icon name="explore" />
            Open in explorer
          </a>
        ) : null}
        {problem !== undefined ? null : isWrite(found) ? (
          <a class="button" href={`${requestPath(id)}/repeat`}>
            <Icon name="again" />
            Repeat
          </a>
        ) : (
          <Form action={`${requestPath(id)}/repeat`} token={formToken(c)}>
            <button class="button" type="submit">
              <Icon name="again" />
              Repeat
            </button>
          </Form>
        )}
      </div>
      {found.request.kind === 'api' ? (
        <Fold summary="As a curl command">
          <div data-command>
            <Code caption="curl">{asCurl(found, `${c.env.call.destination.origin}/${host}`).command}</Code>
          </div>
        </Fold>
      ) : null}
    </>
  )
}

function Said({ given, found }: { readonly given: GivenExplanation; readonly found: FoundRequest | undefined }): Child {
  const body = found?.detail.answer
  return (
    <section class="part" aria-labelledby="said">
      <header>
        <h2 id="said">What Instagram said</h2>
        <span class="faint small">status {given.status}</span>
      </header>
      <Code caption={given.request.replace(/^\S+ /, '').slice(0, 80)}>
        {body === undefined ? given.answered : body.text}
      </Code>
      {body === undefined ? null : <p class="unseen">{given.answered}</p>}
    </section>
  )
}

function Folds({
  given,
  found,
}: {
  readonly given: GivenExplanation
  readonly found: FoundRequest | undefined
}): Child {
  const causes = otherCauses(given)
  const reports = reportsIn(given.evidence)
  if (causes.length + reports.length === 0 && found === undefined) return null
  return (
    <section class="folds" aria-label="More about this refusal">
      {causes.length === 0 ? null : (
        <details class="fold">
          <summary>
            Other causes of this message{' '}
            <span class="push">{causes.length === 1 ? '1 cause' : `${causes.length} causes`}</span>
          </summary>
          <ul class="in-fold">
            {causes.map((cause) => (
              <li>{cause}</li>
            ))}
          </ul>
        </details>
      )}
      {reports.length === 0 ? null : (
        <details class="fold" open>
          <summary>
            Reports of this error{' '}
            <span class="push">{reports.length === 1 ? '1 report' : `${reports.length} reports`}</span>
          </summary>
          <ul class="in-fold">
            {reports.map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {found === undefined ? null : (
        <details class="fold">
          <summary>
            Full request{' '}
            <span class="push">
              {found.detail.parameters.length} parameters, {found.detail.headers.length} headers
            </span>
          </summary>
          <div class="gap">
            <Values values={found.detail.parameters} />
            <Headers values={found.detail.headers} />
            <p>
              <a href={requestPath(found.request.id)}>Request {found.request.id}</a>
            </p>
          </div>
        </details>
      )}
    </section>
  )
}

const certainties = ['observed', 'documented', 'assumed'] as const

function TheRule({ given }: { readonly given: GivenExplanation }): Child {
  const { rule, parameter, when, evidence } = given
  const known = certainty(evidence)
  const [source = ''] = Object.values(evidence as Readonly<Record<string, string>>)
  return (
    <section class="panel" aria-labelledby="rule">
      <header>
        <h2 id="rule">The rule</h2>
      </header>
      <div class="in">
        <Facts
          facts={[
            ['Name', <code class="breaks">{rule}</code>],
            ...(parameter === undefined
              ? []
              : ([['Parameter', <code class="breaks">{parameter}</code>]] as [Child, Child][])),
            ['Refuses when', when],
          ]}
        />
      </div>
      <div class="in gap">
        <h3>Evidence</h3>
        <p class="row">
          {certainties.map((each) =>
            each === known ? (
              <span class={each === 'assumed' ? 'badge warn' : 'badge good'}>
                <Icon name="check" />
                {each}
              </span>
            ) : (
              <span class="badge">{each}</span>
            ),
          )}
        </p>
        <p class="small soft breaks">{source}</p>
      </div>
    </section>
  )
}

function Show({ found }: { readonly found: FoundRequest }): Child {
  if (found.request.kind !== 'api') return null
  return (
    <section class="panel" aria-label="Share this problem">
      <div class="in gap small">
        <p class="soft">
          Share this problem: download one script with the world and the requests up to this one. Secrets are replaced.
        </p>
        <a class="button" href={`${requestPath(found.request.id)}/reproduction`}>
          <Icon name="film" />
          Reproduction
        </a>
      </div>
    </section>
  )
}

function Neighbours({ c, id }: { readonly c: SiteContext; readonly id: string }): Child {
  const { explanations } = c.env.call.context
  const [earlier, later] = [-1, 1].map((by) => explanations.find(String(Number(id) + by)))
  if (earlier === undefined && later === undefined) return null
  return (
    <nav class="row apart small" aria-label="Refusals">
      {earlier === undefined ? <span /> : <a href={explanationPath(earlier.id)}>Earlier: {headlineOf(earlier)}</a>}
      {later === undefined ? null : <a href={explanationPath(later.id)}>Later: {headlineOf(later)}</a>}
    </nav>
  )
}
