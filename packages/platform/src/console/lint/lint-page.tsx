import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { LintFinding } from '../../lint/lint.ts'
import { lintRules } from '../../lint/rules.ts'
import { Breakable } from '../../site-kit/breakable.tsx'
import { Confirm } from '../../site-kit/confirm.tsx'
import { Moment } from '../../site-kit/moment.tsx'
import { AddressedNotice, withNotice } from '../../site-kit/notices.tsx'
import { Code, Empty, Facts, Fold, Head, Panel } from '../../site-kit/panel.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { Table } from '../../site-kit/table.tsx'
import { counted } from '../counted.ts'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { requestPath } from '../request-parts/words.ts'

/** Where the mistakes are, below the console's origin. */
export const lintPath = '/console/lint'

/** What the page says after its form, by the value of `?notice=`. */
const notices = { forgotten: { good: true, text: 'Cleared. New requests are still checked.' } } as const

/** `/console/lint`: known mistakes in the requests of this run. */
export function lintRoutes(site: Hono<SiteEnv>): void {
  site.get(lintPath, (c) => sendConsole(c, <LintPage c={c} findings={c.env.call.context.lint.list()} />))
  site.post(lintPath, (c) => {
    c.env.call.context.lint.clear()
    return c.redirect(withNotice(lintPath, 'forgotten'), 303)
  })
}

function LintPage({ c, findings }: { readonly c: SiteContext; readonly findings: readonly LintFinding[] }): Child {
  return (
    <ConsoleFrame c={c} title="Lint" tab={lintPath}>
      <Head title="Lint" about="Common mistakes with the Instagram API, found in this run’s requests." />
      <AddressedNotice c={c} notices={notices} />
      {findings.length === 0 ? <NothingFound /> : findings.map((finding, at) => <Finding finding={finding} at={at} />)}
      <Fold summary={`All ${Object.keys(lintRules).length} rules`}>
        <div class="panel">
          <Table
            label="Rules"
            columns={['Mistake', 'Rule', 'Level']}
            rows={Object.entries(lintRules).map(([name, { title, level }]) => [title, <code>{name}</code>, level])}
          />
        </div>
        <p>In CI, this command fails when your program makes a mistake:</p>
        <Code>npx darkroom exec --lint -- npm test</Code>
      </Fold>
      {findings.length === 0 ? null : (
        <Confirm
          action={lintPath}
          token={formToken(c)}
          button="Clear all"
          loses={`Clears ${counted(findings.length, 1000, 'finding')}. They appear again if your program repeats the mistake.`}
        />
      )}
    </ConsoleFrame>
  )
}

function Finding({ finding, at }: { readonly finding: LintFinding; readonly at: number }): Child {
  const { rule, level, title, operation, host, app, requests, reason, evidence, fix } = finding
  const facts: (readonly [Child, Child])[] = [
    [
      'Request',
      <code>
        <Breakable text={operation.replace(' ', ` ${host}`)} />
      </code>,
    ],
    ['Found', evidence],
    ['Why', reason],
    ['Fix', <strong>{fix}</strong>],
    ...(app === undefined ? [] : [['App', app] as const]),
    [
      'Requests',
      <>
        {requests.map((id, index) => (
          <>
            {index === 0 ? '' : ', '}
            <a href={requestPath(id)}>{`Request ${id}`}</a>
          </>
        ))}
        {' · '}first at <Moment at={finding.at} />
      </>,
    ],
  ]
  const badge = <span class={level === 'mistake' ? 'badge bad' : 'badge'}>{level}</span>
  return (
    <Panel
      id={`finding-${at + 1}`}
      title={title}
      note={
        <>
          {badge} {rule}
        </>
      }
    >
      <Facts facts={facts} />
    </Panel>
  )
}

function NothingFound(): Child {
  return (
    <div class="panel">
      <Empty title="No mistakes found">
        <p>Every request from your program is checked. Mistakes appear here with the fix.</p>
      </Empty>
    </div>
  )
}
