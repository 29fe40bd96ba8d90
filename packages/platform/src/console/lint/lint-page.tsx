import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { LintFinding } from '../../lint/lint.ts'
import { lintRules } from '../../lint/rules.ts'
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
const notices = { forgotten: { good: true, text: 'Forgotten. Requests are looked at as before.' } } as const

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
      <Head
        title="Lint"
        about="Mistakes that programs are known to make with Instagram, found in the requests of this run."
      />
      <AddressedNotice c={c} notices={notices} />
      {findings.length === 0 ? <NothingFound /> : findings.map((finding, at) => <Finding finding={finding} at={at} />)}
      <Fold summary={`What is looked for: ${Object.keys(lintRules).length} rules`}>
        <div class="panel">
          <Table
            label="Rules"
            columns={['What is looked for', 'Rule', 'Kind']}
            rows={Object.entries(lintRules).map(([name, { title, level }]) => [title, <code>{name}</code>, level])}
          />
        </div>
        <p>In CI, this fails when a mistake was made:</p>
        <Code>npx darkroom exec --lint -- npm test</Code>
      </Fold>
      {findings.length === 0 ? null : (
        <Confirm
          action={lintPath}
          token={formToken(c)}
          button="Forget all"
          loses={`Forgets ${counted(findings.length, 1000, 'mistake')}. One that is made again is found again.`}
        />
      )}
    </ConsoleFrame>
  )
}

function Finding({ finding, at }: { readonly finding: LintFinding; readonly at: number }): Child {
  const { rule, level, title, operation, host, app, requests, reason, evidence, fix } = finding
  const facts: (readonly [Child, Child])[] = [
    ['Request', <code>{operation.replace(' ', ` ${host}`)}</code>],
    ['Seen', evidence],
    ['Why', reason],
    ['Fix', <strong>{fix}</strong>],
    ...(app === undefined ? [] : [['App', app] as const]),
    [
      'Requests',
      <>
        {requests.map((id) => (
          <>
            <a href={requestPath(id)}>{`Request ${id}`}</a>{' '}
          </>
        ))}
        from <Moment at={finding.at} /> on
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
      <Empty title="No mistake was found">
        <p>Requests of your program are looked at as they come in. What it does wrong is listed here, with the fix.</p>
      </Empty>
    </div>
  )
}
