import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { clockPath } from '../../site-kit/header.tsx'
import { Icon } from '../../site-kit/icons.tsx'
import { AddressedNotice, withNotice } from '../../site-kit/notices.tsx'
import { Head } from '../../site-kit/panel.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { clockNotices } from './clock-notices.ts'
import { clockWords } from './clock-words.ts'
import { ConfirmJump } from './confirm-jump.tsx'
import { Past, Scheduled } from './event-lists.tsx'
import { type ClockEvent, type EventKind, eventKinds, eventsAhead, eventsBefore } from './events.ts'
import { type ClockProblem, moveClock } from './move-clock.ts'
import { SnapshotPanel } from './snapshot-panel.tsx'
import { TimeLine } from './time-line.tsx'

/** Past events that are listed. */
const listedPast = 12

/** `/console/clock`: the world's date, what is ahead and what has been, the forms that move it, and the snapshots. */
export function clockRoutes(site: Hono<SiteEnv>): void {
  site.get(clockPath, (c) => sendConsole(c, <ClockPage c={c} />))
  site.post(clockPath, async (c) => {
    const move = await moveClock(c.env.call.context, c.get('form'))
    if ('problem' in move) return sendConsole(c, <ClockPage c={c} problem={move.problem} />, { status: 409 })
    if ('confirm' in move) return sendConsole(c, <ConfirmJump c={c} jump={move.confirm} />)
    return c.redirect(withNotice(clockPath, move.did), 303)
  })
}

/** The page of the time. @param problem What was wrong with a move. @param snapshotProblem What was wrong with a snapshot. */
export function ClockPage(props: {
  readonly c: SiteContext
  readonly problem?: ClockProblem
  readonly snapshotProblem?: string
}): Child {
  const { c, problem, snapshotProblem } = props
  const { context } = c.env.call
  const ahead = eventsAhead(context)
  const before = eventsBefore(context, listedPast)
  const of = c.req.query('of') ?? ''
  const kind = Object.hasOwn(eventKinds, of) ? (of as EventKind) : undefined
  return (
    <ConsoleFrame c={c} title="Time" tab={clockPath}>
      <Head title="Time" about="Tokens, codes, posts, retries and Instagram’s own changes follow this date." />
      <AddressedNotice c={c} notices={clockNotices} />
      <ClockStrip c={c} ahead={ahead} before={before} problem={problem} />
      <UndoNotice c={c} />
      <Scheduled c={c} events={ahead} kind={kind} />
      <div class="columns even">
        <SnapshotPanel c={c} problem={snapshotProblem} />
        <Past events={before} now={context.world.clock.now()} />
      </div>
    </ConsoleFrame>
  )
}

const steps = [
  ['1h', '1 hour'],
  ['1d', '1 day'],
  ['59d', '59 days'],
] as const

/** The date, large, the moves that need no words, and the line of time. */
function ClockStrip(props: {
  readonly c: SiteContext
  readonly ahead: readonly ClockEvent[]
  readonly before: readonly ClockEvent[]
  readonly problem: ClockProblem | undefined
}): Child {
  const { c, ahead, before, problem } = props
  const { clock } = c.env.call.context.world
  const state = clock.state()
  const now = clock.now()
  const [run, words] = state.mode === 'frozen' ? ['run', 'Let it run'] : ['freeze', 'Freeze']
  return (
    <section class="film" aria-labelledby="date">
      <div class="sprockets" aria-hidden="true" />
      <div class="clock-strip">
        <div class="row apart">
          <div>
            <h2 id="date" class="print">
              The date in this world
            </h2>
            <p class="clock-date">{showMoment(now)}</p>
            <p class="soft">{clockWords(state)}</p>
          </div>
          <Form action={clockPath} token={formToken(c)} class="row">
            <label class="unseen" for="to">
              Date, or how far to move forward
            </label>
            <input
              class="input mono"
              id="to"
              name="to"
              required
              autocomplete="off"
              placeholder="2026-12-04 or 24h"
              value={problem?.value ?? ''}
              {...(problem === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': 'to-problem' })}
            />
            <button type="submit" class="button primary">
              Go
            </button>
          </Form>
        </div>
        {problem === undefined ? null : (
          <p class="film-problem" id="to-problem" role="alert">
            {problem.message}
          </p>
        )}
        <Form action={clockPath} token={formToken(c)} class="row">
          <span class="joined">
            {steps.map(([value, name]) => (
              <button type="submit" class="button" name="to" value={value}>
                +{name}
              </button>
            ))}
          </span>
          {ahead.length === 0 ? null : (
            <button type="submit" class="button" name="next" value="on">
              <Icon name="skip" />
              Next event
            </button>
          )}
          <button type="submit" class="button" name={run} value="on">
            {run === 'run' ? null : <Icon name="pause" />}
            {words}
          </button>
          {state.mode === 'real' ? null : (
            <button type="submit" class="button" name="real" value="on">
              Real time
            </button>
          )}
        </Form>
        <TimeLine now={now} before={before} ahead={ahead} />
      </div>
      <div class="sprockets" aria-hidden="true" />
    </section>
  )
}

/** That the last jump can be undone, and to what. */
function UndoNotice({ c }: { readonly c: SiteContext }): Child {
  const { snapshots, beforeAdvance } = c.env.call.context
  const last = snapshots.lastJump()
  return (
    <div class="notice">
      <Icon name="undo" />
      <div>
        <b>A jump can be undone.</b>{' '}
        <span class="soft">
          {last === undefined
            ? 'Darkroom takes a snapshot before each jump.'
            : `Undo returns to ${showMoment(last.at)}. Everything that happened since is lost.`}
          {beforeAdvance === undefined ? '' : ' Snapshots do not include the data of connect.'}
        </span>
      </div>
      {last === undefined ? null : (
        <div class="row">
          <a class="button tiny" href={`${clockPath}/snapshots/${last.id}`}>
            Compare
          </a>
          <Form action={clockPath} token={formToken(c)}>
            <button type="submit" class="button tiny" name="undo" value="on" data-undo>
              Undo the jump
            </button>
          </Form>
        </div>
      )}
    </div>
  )
}
