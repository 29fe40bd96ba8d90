import type { Child } from 'hono/jsx'
import { explanationPath } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { Breakable } from '../../site-kit/breakable.tsx'
import { Moment } from '../../site-kit/moment.tsx'
import { Code, Empty } from '../../site-kit/panel.tsx'
import { Table } from '../../site-kit/table.tsx'
import type { RefusalGroup } from './grouped.ts'
import { headlineOf } from './headline.ts'

/** Refusals, newest first, each with the link to its page. */
export function ExplanationTable({ groups }: { readonly groups: readonly RefusalGroup[] }): Child {
  if (groups.length === 0)
    return (
      <Empty title="Nothing has been refused yet">
        <p>What Instagram refuses to your program is listed here, with the reason and how to fix it. To see one:</p>
        <Code>curl https://graph.instagram.com/me</Code>
        <p class="small">Run it under npx darkroom exec -- bash.</p>
      </Empty>
    )
  const rows = groups.map(({ newest, count }) => [
    <>
      <a href={explanationPath(newest.id)}>
        <b>{headlineOf(newest)}</b>
      </a>{' '}
      {count === 1 ? null : <span class="badge">{count} times</span>}
      <p class="soft breaks">
        <code class="parts">
          <Breakable text={redactPath(newest.request)} />
        </code>
      </p>
    </>,
    newest.fix,
    <>
      <span class="http bad">{newest.status}</span> <span class="soft">{newest.answered}</span>
    </>,
    <Moment at={newest.at} />,
  ])
  return <Table label="Refusals" columns={['Refused', 'How to fix it', 'Instagram said', 'Time']} rows={rows} />
}
