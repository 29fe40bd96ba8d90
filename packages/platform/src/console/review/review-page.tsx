import { reviewTestCalls } from '@darkroom/contract'
import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { pathBelow } from '../../base/hosts.ts'
import { AddressedNotice, withNotice } from '../../site-kit/notices.tsx'
import { Empty, Head, Panel } from '../../site-kit/panel.tsx'
import { Form, Notice } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { Table } from '../../site-kit/table.tsx'
import { Tabs } from '../../site-kit/tabs.tsx'
import { explorerLink } from '../explorer/words.ts'
import { ConsoleFrame, sendConsole, sendConsoleProblem } from '../frame.tsx'
import { requestPath } from '../request-parts/words.ts'
import type { CheckState, ReviewCheck, Trial } from './check.ts'
import type { PermissionCheck } from './permission-checks.ts'
import { type Rehearsal, rehearseAll } from './rehearse.ts'
import { trials, tryOut } from './try-out.ts'
import { reviewPath } from './words.ts'

const notices = {
  sent: { good: true, text: 'Sending. Reload in a moment to see how your server answered.' },
} as const

/** `/console/review/`: what App Review will ask of each app, and how far it is. */
export function reviewRoutes(site: Hono<SiteEnv>): void {
  const path = reviewPath.replace(/\/$/, '')
  site.get(path, (c) => sendConsole(c, <ReviewPage c={c} />))
  site.post(`${path}/:id/try`, (c) => {
    const id = c.req.param('id')
    const what = c.get('form').get('what') ?? ''
    if (!trials.includes(what as Trial)) return sendConsoleProblem(c, 400, 'This check cannot be tried.')
    const problem = tryOut(c.env.call.context.world, id, what as Trial)
    if (problem !== undefined) return sendConsole(c, <ReviewPage c={c} app={id} problem={problem} />, { status: 422 })
    return c.redirect(withNotice(`${reviewPath}?app=${encodeURIComponent(id)}`, 'sent'), 303)
  })
}

function ReviewPage(props: { readonly c: SiteContext; readonly app?: string; readonly problem?: string }): Child {
  const { c, app = c.req.query('app'), problem } = props
  const all = rehearseAll(c.env.call.context)
  const shown = all.find((each) => each.app.id === app) ?? all[0]
  return (
    <ConsoleFrame c={c} title="Review rehearsal" tab={reviewPath}>
      <Head
        title="Review rehearsal"
        about="What Meta’s App Review asks for before people without a role can use your app, and what you have so far. Meta decides; this page only finds what would be sent back."
      />
      <AddressedNotice c={c} notices={notices} />
      {problem === undefined ? null : (
        <Notice>
          <p>{problem}</p>
        </Notice>
      )}
      {shown === undefined ? (
        <div class="panel">
          <Empty title="No app yet">
            <p>
              Create one in the <a href={pathBelow('developers.facebook.com', '/apps/')}>App Dashboard</a>. What App
              Review asks of it stands here then.
            </p>
          </Empty>
        </div>
      ) : (
        <>
          {all.length === 1 ? null : (
            <Tabs
              label="Apps"
              tabs={all.map((each) => ({
                href: `${reviewPath}?app=${each.app.id}`,
                name: each.app.name,
                current: each === shown,
              }))}
            />
          )}
          <Shown c={c} rehearsal={shown} />
        </>
      )}
    </ConsoleFrame>
  )
}

function Shown({ c, rehearsal }: { readonly c: SiteContext; readonly rehearsal: Rehearsal }): Child {
  const { app, open, checks, permissions, recording } = rehearsal
  return (
    <>
      <Panel
        id="checks"
        title={open === 0 ? 'Nothing left to do' : `${open} of ${checks.length} to do`}
        note={app.mode === 'live' ? `${app.name} is Live` : `${app.name} is in Development Mode`}
        flush
      >
        <Table
          label="What App Review asks for"
          columns={['Requirement', 'State', 'Finding', 'Try']}
          rows={checks.map((each) => checkRow(c, app.id, each))}
        />
      </Panel>
      {permissions.map(({ login, label, permissions: list }) => (
        <Panel
          id={`permissions-${login}`}
          title={`Permissions of ${label}`}
          note={`calls of the last ${reviewTestCalls.days} days`}
          flush
        >
          <Table
            label={`Permissions of ${label}`}
            columns={['Permission', 'State', 'Calls', 'What to do']}
            rows={list.map((each) => permissionRow(app.id, login, each))}
          />
        </Panel>
      ))}
      {recording.length === 0 ? null : (
        <Panel id="recording" title="What the recording shows">
          <div class="prose">
            <ol>
              {recording.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </div>
        </Panel>
      )}
    </>
  )
}

const dots: Readonly<Record<CheckState, string>> = { done: 'dot', 'to do': 'dot bad', yours: 'dot wait' }

function checkRow(c: SiteContext, appId: string, each: ReviewCheck): Child[] {
  const { asks, state, found, fix, where, known } = each
  return [
    <>
      <b>{asks}</b>
      <p class="faint small">{known}</p>
    </>,
    <span class="state">
      <span class={dots[state]} aria-hidden="true" />
      {state === 'yours' ? 'check yourself' : state}
    </span>,
    <div class="breaks">
      {found}
      {fix === undefined ? null : <p class="soft">{where === undefined ? fix : <a href={where}>{fix}</a>}</p>}
    </div>,
    each.try === undefined ? null : (
      <Form action={`${reviewPath}${appId}/try`} token={formToken(c)}>
        <button class="button tiny" type="submit" name="what" value={each.try} aria-label={`Try it: ${asks}`}>
          Try it
        </button>
      </Form>
    ),
  ]
}

const words: Readonly<Record<PermissionCheck['state'], readonly [dot: string, words: string]>> = {
  approved: ['dot', 'Advanced Access'],
  ready: ['dot', 'ready'],
  'to do': ['dot bad', 'no call yet'],
  'not asked for': ['dot off', 'not asked for'],
}

function permissionRow(appId: string, login: string, each: PermissionCheck): Child[] {
  const { scope, permission, state, calls, request, operation, fix } = each
  const [dot, said] = words[state]
  return [
    <>
      <code>{scope}</code>
      {permission === scope ? null : <p class="faint small">{permission} in App Review</p>}
    </>,
    <span class="state">
      <span class={dot} aria-hidden="true" />
      {said}
    </span>,
    request === undefined ? String(calls) : <a href={requestPath(request)}>{calls}</a>,
    <>
      {fix === undefined || operation !== undefined ? null : fix}
      {operation === undefined || state === 'approved' ? null : (
        <a
          href={explorerLink([
            ['operation', operation],
            ['app', `${appId}:${login}`],
          ])}
          aria-label={`Make a call that needs ${scope}`}
        >
          Make a call
        </a>
      )}
    </>,
  ]
}
