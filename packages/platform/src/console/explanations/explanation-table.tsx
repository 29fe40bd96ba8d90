import type { Child } from 'hono/jsx'
import { explanationPath, type GivenExplanation } from '../../explain/explanations.ts'
import { redactPath } from '../../explain/redact.ts'
import { Moment } from '../../site-kit/moment.tsx'
import { Empty } from '../../site-kit/panel.tsx'
import { Table } from '../../site-kit/table.tsx'

/** Refusals, newest first, each with the link to its page. */
export function ExplanationTable({ explanations }: { readonly explanations: readonly GivenExplanation[] }): Child {
  if (explanations.length === 0)
    return (
      <Empty title="Nothing has been refused yet">
        <p>What Instagram refuses to your program is listed here, with the reason and how to fix it.</p>
      </Empty>
    )
  const rows = explanations.map(({ id, at, request, status, answered, fix }) => [
    <Moment at={at} />,
    <>
      <code>{redactPath(request)}</code>
      <div class="small soft">
        {status} {answered}
      </div>
    </>,
    <>
      {fix}{' '}
      <a href={explanationPath(id)} aria-label={`More: explanation ${id}`}>
        More
      </a>
    </>,
  ])
  return <Table label="Refusals" columns={['Time', 'Refused', 'How to fix it']} rows={rows} />
}
