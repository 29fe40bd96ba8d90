import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import type { FoundRequest } from '../../request-log/request-log.ts'
import { Facts } from '../../site-kit/panel.tsx'
import { httpClass, lasted } from '../request-parts/answered.ts'
import { Why } from '../request-parts/why.tsx'
import { requestPath } from '../request-parts/words.ts'
import type { Asked } from './asked.ts'
import { JsonLinks } from './json-links.tsx'

/** Headers of an answer that say something about the call: what it used up, which version answered, why not. */
const telling =
  /^(?:x-app-usage|x-business-use-case-usage|facebook-api-version|instagram-api-version|www-authenticate|darkroom-fault|darkroom-not-implemented)$/i

/** What came back: status, headers that say something, the body with links to the reference, and the reason of a refusal. */
export function ExplorerAnswer({ asked, found }: { readonly asked: Asked; readonly found: FoundRequest }): Child {
  const { request, detail } = found
  const { answer } = detail
  const headers = detail.answerHeaders.filter(({ name }) => telling.test(name))
  return (
    <section class="panel detail" id="answer" aria-labelledby="answer-title">
      <header>
        <h2 id="answer-title">
          Answer <span class={httpClass(request)}>{request.status === 0 ? 'cut' : request.status}</span>
        </h2>
        <span class="faint small">
          {showMoment(request.at)}, {lasted(request.took)}
        </span>
        <a href={requestPath(request.id)}>Request {request.id}</a>
      </header>
      {detail.why === undefined ? null : <Why why={detail.why} />}
      <div class="in gap">
        {headers.length === 0 ? null : (
          <Facts facts={headers.map(({ name, value }) => [name, <code class="breaks">{value ?? '(hidden)'}</code>])} />
        )}
        {answer === undefined ? (
          <p class="soft">
            {request.status === 0 ? 'The connection was cut before there was an answer.' : 'The answer has no body.'}
          </p>
        ) : (
          <figure class="code wraps">
            <figcaption>Body</figcaption>
            <pre tabindex={0}>
              <code>
                <JsonLinks text={answer.text} asked={asked} />
              </code>
            </pre>
          </figure>
        )}
        {answer?.isCut === true ? (
          <p class="small soft">
            The first {answer.text.length} of {answer.size} characters. Ask for fewer fields, or a smaller limit.
          </p>
        ) : null}
      </div>
    </section>
  )
}
