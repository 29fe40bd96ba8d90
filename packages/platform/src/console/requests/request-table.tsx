import type { Child } from 'hono/jsx'
import type { LoggedRequest } from '../../request-log/request-log.ts'
import { Breakable } from '../../site-kit/breakable.tsx'
import { Moment } from '../../site-kit/moment.tsx'
import { Code, Empty } from '../../site-kit/panel.tsx'
import { Table } from '../../site-kit/table.tsx'

/** Requests, newest first. */
export function RequestTable({ requests }: { readonly requests: readonly LoggedRequest[] }): Child {
  if (requests.length === 0)
    return (
      <Empty title="No requests yet">
        <p>Requests that your program sends to Instagram’s hosts appear here. Point it at Darkroom, or run:</p>
        <Code>npx darkroom exec -- your-program</Code>
      </Empty>
    )
  const rows = requests.map(({ at, method, host, path, query, status, explanation, fault }) => [
    <Moment at={at} />,
    <code class="parts">
      <span class="verb">{method}</span> <Breakable text={`${host}${path}`} />
      {query === '' ? null : (
        <span class="soft breaks">
          ?<Breakable text={query} />
        </span>
      )}
    </code>,
    <>
      <span class={status > 0 && status < 400 ? 'http' : 'http bad'}>{status === 0 ? 'cut' : status}</span>
      {fault === undefined ? null : <span class="soft"> fault {fault}</span>}
    </>,
    explanation === undefined ? null : <a href={new URL(explanation).pathname}>Why</a>,
  ])
  return <Table label="Requests" columns={['Time', 'Request', 'Status', 'Reason']} rows={rows} />
}
