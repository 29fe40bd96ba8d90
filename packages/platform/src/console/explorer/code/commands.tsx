import type { Child } from 'hono/jsx'
import { Code } from '../../../site-kit/panel.tsx'
import type { SiteContext } from '../../../site-kit/site.ts'
import type { Asked } from '../asked.ts'
import { buildCall } from '../build-call.ts'
import { callAsCurl } from '../send-call.ts'
import { asClient } from './as-client.ts'

/** The call as a command of curl and as a program, with a name in place of the token. */
export function Commands({ c, asked }: { readonly c: SiteContext; readonly asked: Asked }): Child {
  const call = buildCall(asked)
  return (
    <section class="panel" aria-labelledby="commands">
      <header>
        <h2 id="commands">Copy as code</h2>
      </header>
      <div class="in gap">
        <div data-command>
          <Code caption="curl">{callAsCurl(call, `${c.env.call.destination.origin}/${call.host}`)}</Code>
        </div>
        <Code caption="TypeScript">{asClient(asked)}</Code>
        <p class="small soft">
          Against the real platform, leave out <code>{c.env.call.destination.origin}/</code> and write{' '}
          <code>https://</code> in its place.
        </p>
      </div>
    </section>
  )
}
