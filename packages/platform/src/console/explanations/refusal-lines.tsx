import type { Child } from 'hono/jsx'
import { explanationPath, type GivenExplanation } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { Icon } from '../../site-kit/icons.tsx'
import { Moment } from '../../site-kit/moment.tsx'

/** Refusals in a narrow column, newest first: what was answered, how to fix it, when. */
export function RefusalLines({ explanations }: { readonly explanations: readonly GivenExplanation[] }): Child {
  if (explanations.length === 0) return <p class="in soft">Nothing has been refused yet.</p>
  return (
    <ul class="lines">
      {explanations.map(({ id, at, request, answered, fix }) => (
        <li>
          <Icon name="cross" />
          <div>
            <a href={explanationPath(id)}>{answered}</a>
            <p class="soft">{fix}</p>
            <p class="faint">
              <code>{redactPath(request)}</code>
            </p>
            <p class="faint">
              <Moment at={at} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
