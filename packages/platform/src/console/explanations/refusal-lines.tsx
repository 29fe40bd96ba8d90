import type { Child } from 'hono/jsx'
import { explanationPath } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { Breakable } from '../../site-kit/breakable.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { Moment } from '../../site-kit/moment.tsx'
import type { RefusalGroup } from './grouped.ts'
import { headlineOf } from './headline.ts'

/** Refusals in a narrow column, newest first: what it was, how to fix it, when. */
export function RefusalLines({ groups }: { readonly groups: readonly RefusalGroup[] }): Child {
  if (groups.length === 0) return <p class="in soft">Nothing has been refused yet.</p>
  return (
    <ul class="lines">
      {groups.map(({ newest, count }) => (
        <li>
          <Icon name="cross" />
          <div>
            <a href={explanationPath(newest.id)}>{headlineOf(newest)}</a>{' '}
            {count === 1 ? null : <span class="badge">{count} times</span>}
            <p class="soft">{newest.fix}</p>
            <p class="faint">
              <code>
                <Breakable text={redactPath(newest.request)} />
              </code>
            </p>
            <p class="faint">
              <Moment at={newest.at} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
