import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import type { LoggedRequest } from '../../explain/request-log.ts'
import { Table } from '../../site-kit/table.tsx'

/** Requests, newest first. */
export function RequestTable({ requests }: { readonly requests: readonly LoggedRequest[] }): Child {
  if (requests.length === 0) return <p class="soft">Nothing has been asked of Instagram's hosts yet.</p>
  const rows = requests.map(({ at, method, host, path, query, status, explanation }) => [
    <span class="small">{showMoment(at)}</span>,
    <code>
      {method} {host}
      {path}
      {query === '' ? null : <span class="soft">?{query}</span>}
    </code>,
    <span class={status < 400 ? 'badge good' : 'badge warn'}>{status}</span>,
    explanation === undefined ? null : <a href={new URL(explanation).pathname}>Why</a>,
  ])
  return <Table label="Requests" columns={['Time there', 'Request', 'Status', 'Refused']} rows={rows} />
}
