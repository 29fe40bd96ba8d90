import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { coveragePath } from '../../explain/not-implemented.ts'
import type { RequestDetail as Detail, FoundRequest } from '../../request-log/request-log.ts'
import { Icon } from '../../site-kit/icons.tsx'
import { Code, Fold } from '../../site-kit/panel.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { readAsked } from '../explorer/asked.ts'
import { isExplorable, valuesOfRequest } from '../explorer/from-request.ts'
import { JsonLinks } from '../explorer/json-links.tsx'
import { explorerOfRequest } from '../explorer/words.ts'
import { httpClass, isBad, lasted } from '../request-parts/answered.ts'
import { asCurl } from '../request-parts/as-curl.ts'
import { Headers, Values } from '../request-parts/sent-values.tsx'
import { Why } from '../request-parts/why.tsx'
import { requestPath } from '../request-parts/words.ts'
import { isWrite, whyNotRepeated } from './repeat-request.ts'

/** All that is known of one request. */
export function RequestDetail({ c, found }: { readonly c: SiteContext; readonly found: FoundRequest }): Child {
  const { request, detail } = found
  const { at, took, method, host, path, status, fault } = request
  return (
    <article class="detail panel" id="call" aria-label="The request">
      <div class="in gap">
        <p class="row">
          <span class={isBad(request) ? 'badge bad' : 'badge good'}>{statusWords(status)}</span>
          {fault === undefined ? null : <span class="badge warn">fault {fault}</span>}
          <span class="faint small">
            {showMoment(at)}, {lasted(took)}
          </span>
        </p>
        <h2 class="mono breaks">
          <span class="verb">{method}</span> {host}
          {path}
        </h2>
        <Actions c={c} found={found} />
      </div>
      {detail.why === undefined ? null : <Why why={detail.why} />}
      {status === 501 ? (
        <section class="in" aria-label="Not available">
          <p>
            Instagram has this, and Darkroom does not. See <a href={coveragePath}>what Darkroom answers</a>.
          </p>
        </section>
      ) : null}
      <section class="in gap" aria-labelledby="sent">
        <h3 id="sent">Sent</h3>
        {detail.parameters.length === 0 && detail.body === undefined ? <p class="soft">No parameters.</p> : null}
        <Values values={detail.parameters} />
        {detail.body === undefined ? null : <Body label="Its body" body={detail.body} />}
        <Headers values={detail.headers} />
      </section>
      <section class="in gap" aria-labelledby="answer">
        <h3 id="answer">
          Answer <span class={httpClass(request)}>{status === 0 ? 'cut' : status}</span>
        </h3>
        {detail.answer === undefined ? (
          <p class="soft">
            {request.kind === 'page' ? 'A page. Its text is not kept.' : 'Its body is not kept, or it has none.'}
          </p>
        ) : (
          <Answer c={c} found={found} answer={detail.answer} />
        )}
        <Headers values={detail.answerHeaders} />
      </section>
    </article>
  )
}

function statusWords(status: number): string {
  if (status === 0) return 'connection cut'
  return status >= 400 ? `${status} refused` : `${status} answered`
}

function Actions({ c, found }: { readonly c: SiteContext; readonly found: FoundRequest }): Child {
  const { request } = found
  const { id, host, method, kind } = request
  const { destination } = c.env.call
  const { command, placeholders } = asCurl(found, `${destination.origin}/${host}`)
  const problem = whyNotRepeated(found)
  const named = `Repeat ${method} ${request.path}`
  return (
    <div class="gap">
      <div class="row">
        {problem !== undefined ? null : isWrite(found) ? (
          <a class="button tiny" href={`${requestPath(id)}/repeat`} aria-label={named}>
            <Icon name="again" />
            Repeat
          </a>
        ) : (
          <Form action={`${requestPath(id)}/repeat`} token={formToken(c)}>
            <button class="button tiny" type="submit" aria-label={named}>
              <Icon name="again" />
              Repeat
            </button>
          </Form>
        )}
        {isExplorable(c.env.call.context.world, found) ? (
          <a class="button tiny" href={explorerOfRequest(id)}>
            <Icon name="explore" />
            Open in explorer
          </a>
        ) : null}
        {kind === 'api' ? (
          <a class="button tiny" href={`${requestPath(id)}/reproduction`}>
            <Icon name="film" />
            Reproduction
          </a>
        ) : null}
      </div>
      {problem === undefined ? null : <p class="small soft">This request cannot be sent again. {problem}</p>}
      {kind === 'api' ? (
        <Fold summary="As a curl command">
          {placeholders.length === 0 ? null : (
            <p class="small soft">
              Put your own values in place of {placeholders.map((name) => `$${name}`).join(', ')}.
            </p>
          )}
          <div data-command>
            <Code caption="curl">{command}</Code>
          </div>
        </Fold>
      ) : null}
    </div>
  )
}

/** An answer; of an operation that the contract has, with links to the reference. */
function Answer(props: {
  readonly c: SiteContext
  readonly found: FoundRequest
  readonly answer: NonNullable<Detail['answer']>
}): Child {
  const { c, found, answer } = props
  const { world } = c.env.call.context
  const values = answer.isCut ? undefined : valuesOfRequest(world, found)
  const asked = values === undefined ? undefined : readAsked(world, new Map(values))
  if (asked === undefined) return <Body label={typeOf(found.detail)} body={answer} />
  return (
    <Code caption={typeOf(found.detail)}>
      <JsonLinks text={answer.text} asked={asked} />
    </Code>
  )
}

function Body({ label, body }: { readonly label: string; readonly body: NonNullable<Detail['answer']> }): Child {
  return (
    <>
      <Code caption={label}>{body.text === '' ? '(empty)' : body.text}</Code>
      {body.isCut ? (
        <p class="small soft">
          The first {body.text.length} of {body.size} characters.
        </p>
      ) : null}
    </>
  )
}

function typeOf({ answerHeaders }: Detail): string {
  return answerHeaders.find(({ name }) => name === 'content-type')?.value ?? 'Its body'
}
