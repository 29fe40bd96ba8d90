import type { Child } from 'hono/jsx'
import { countStates, findAilingConnections } from '../admin/find-connections.ts'
import { readWork, workLag } from '../admin/read-records.ts'
import { minute } from '../base/time.ts'
import { endOf } from '../connections/plan.ts'
import { reasonOf } from '../connections/reasons.ts'
import { nameOf } from '../events/emit.ts'
import { readFindings } from '../operating/review-work.ts'
import { Frame } from './frame.tsx'
import type { PageContext } from './page-env.ts'
import { distanceOf, Empty, lengthOf, Panel, State, stateNames, Table, wordsOf } from './parts.tsx'

const most = 50

/** What needs somebody first, and how everything stands. */
export async function overviewPage(c: PageContext): Promise<Response> {
  const context = c.get('connect')
  const [counts, ailing, stuck, lag, findings] = await Promise.all([
    countStates(context),
    findAilingConnections(context, most),
    readWork(context, 'stuck', 10),
    workLag(context),
    readFindings(context),
  ])
  const now = context.now()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const rows: Child[][] = [
    ...(lag > 10 * minute
      ? [['You', 'Work is overdue', lengthOf(lag), <a href="/admin/work">Start another process of connect</a>]]
      : []),
    ...stuck.map((work) => [
      'You',
      <a href="/admin/work">Work is stuck</a>,
      `${work.failures} failures`,
      `${work.id}: ${work.lastError ?? ''}. The log has the cause.`,
    ]),
    ...findings
      .filter(({ level }) => level === 'failure')
      .map(({ what, about, fix }) => ['You', <a href="/admin/review">{what}</a>, about, fix]),
    ...ailing.map((row) => {
      const end = endOf(row)
      return [
        row.state === 'app-fault' ? 'You' : 'The owner',
        <a href={`/admin/connections/${row.id}`}>{nameOf(row)}</a>,
        <>
          <State state={row.state} />
          {end !== undefined && row.state === 'expiring' && <p class="faint">{distanceOf(end, now)}</p>}
        </>,
        reasonOf(row.reason)?.action ?? 'Open the connection.',
      ]
    }),
  ]
  return c.html(
    <Frame
      c={c}
      title="Overview"
      lead="What needs attention, most urgent first."
      actions={
        <a class="button primary" href="/admin/links">
          New link
        </a>
      }
    >
      <div class="tiles">
        {stateNames.map((state) => (
          <a class="tile" href={`/admin/connections?state=${state}`}>
            <span>{wordsOf(state)}</span>
            <b>{counts[state] ?? 0}</b>
          </a>
        ))}
        <a class="tile" href="/admin/work">
          <span>Overdue work</span>
          <b>{lag < 1000 ? 'None' : lengthOf(lag)}</b>
        </a>
        <a class="tile" href="/admin/review">
          <span>Review findings</span>
          <b>{findings.length}</b>
        </a>
        <a class="tile" href="/admin/connections">
          <span>All connections</span>
          <b>{all}</b>
        </a>
      </div>
      <Panel title="Needs attention">
        {rows.length > 0 ? (
          <Table heads={['Who', 'What', 'State', 'What to do']} rows={rows} />
        ) : (
          <Empty title="All good">
            {all === 0
              ? 'No account is connected yet. Create a link and send it to the owner of an account.'
              : 'Every connection works, and tokens refresh automatically.'}
          </Empty>
        )}
      </Panel>
    </Frame>,
  )
}
