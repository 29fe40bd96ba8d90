import type { Child } from 'hono/jsx'
import type { LoggedRequest } from '../../request-log/request-log.ts'
import { Moment } from '../../site-kit/moment.tsx'
import { Code, Empty } from '../../site-kit/panel.tsx'
import { Table } from '../../site-kit/table.tsx'

/** Requests, newest first. */
export function RequestTable({ requests }: { readonly requests: readonly LoggedRequest[] }): Child {
  if (requests.length === 0)
    return (
      <Empty title="No requests yet">
        <p>What your program asks of Instagram’s hosts is listed here. Point it at Darkroom, or run it under:</p>
        <Code>npx darkroom exec -- your-program</Code>
      </Empty>
    )
  const rows = requests.map(({ at, method, host, path, query, status, explanation, fault }) => [
    <Moment at={at} />,
    <code>
      <span class="verb">{method}</span> {host}
      {path}
      {query === '' ? null : <span class="soft">?{query}</span>}
    </code>,
    <>
      <span class={status > 0 && status < 400 ? 'http' : 'http bad'}>{status === 0 ? 'cut' : status}</span>
      {fault === undefined ? null : <span class="soft"> fault {fault}</span>}
    </>,
    explanation === undefined ? null : <a href={new URL(explanation).pathname}>Why</a>,
  ])
  return <Table label="Requests" columns={['Time', 'Request', 'Status', 'Refused']} rows={rows} />
}
