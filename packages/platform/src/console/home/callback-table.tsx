import { callbacks } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { Breakable } from '../../site-kit/breakable.tsx'
import { Moment } from '../../site-kit/moment.tsx'
import { Table } from '../../site-kit/table.tsx'
import type { Callback } from '../../world/records/callbacks.ts'

const states: Record<Callback['state'], { words: string; class: string }> = {
  waiting: { words: 'Waiting', class: 'badge' },
  delivered: { words: 'Delivered', class: 'badge good' },
  failed: { words: 'Failed', class: 'badge warn' },
}

/** Deauthorize callbacks and data deletion requests, and how the apps answered. */
export function CallbackTable({ latest }: { readonly latest: readonly Callback[] }): Child {
  if (latest.length === 0) return <p class="in soft">None yet. Apps get one when somebody removes them.</p>
  const rows = latest.map(({ createdAt, kind, url, state, outcome, nextAttemptAt }) => [
    <Moment at={createdAt} />,
    callbacks[kind].label,
    <code class="parts">
      <Breakable text={url} />
    </code>,
    <>
      <span class={states[state].class}>{states[state].words}</span> {outcome}
      {state === 'waiting' && nextAttemptAt !== null ? ` Next attempt: ${showMoment(nextAttemptAt)}.` : ''}
    </>,
  ])
  return <Table label="Callbacks" columns={['Time', 'Callback', 'Address', 'Result']} rows={rows} />
}
