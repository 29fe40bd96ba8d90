import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { durationExample, momentExample, showMoment } from '../../base/moment.ts'
import { clockPath } from '../../site-kit/header.tsx'
import { AddressedNotice, withNotice } from '../../site-kit/notices.tsx'
import { Fold, Head } from '../../site-kit/panel.tsx'
import { Field, Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext, type SiteEnv } from '../../site-kit/site.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { Advice } from '../advice.tsx'
import { ConsoleFrame, sendConsole } from '../frame.tsx'
import { clockAdvice } from './clock-advice.ts'
import { clockNotices } from './clock-notices.ts'
import { clockWords } from './clock-words.ts'
import { ConfirmJump } from './confirm-jump.tsx'
import { DatedChanges } from './dated-changes.tsx'
import { type ClockProblem, moveClock } from './move-clock.ts'

/** `/console/clock`: the world's date, and the forms that move it. */
export function clockRoutes(site: Hono<SiteEnv>): void {
  site.get(clockPath, (c) => sendConsole(c, <ClockPage c={c} />))
  site.post(clockPath, async (c) => {
    const { world, beforeAdvance } = c.env.call.context
    const move = await moveClock(world.clock, c.get('form'), beforeAdvance)
    if ('problem' in move) return sendConsole(c, <ClockPage c={c} problem={move.problem} />, { status: 409 })
    if ('confirm' in move) return sendConsole(c, <ConfirmJump c={c} jump={move.confirm} />)
    recordAudit(world, { actor: 'console', action: 'clock.moved' })
    return c.redirect(withNotice(clockPath, move.did), 303)
  })
}

function ClockPage({ c, problem }: { readonly c: SiteContext; readonly problem?: ClockProblem }): Child {
  const { clock } = c.env.call.context.world
  return (
    <ConsoleFrame c={c} title="Time" tab={clockPath}>
      <Head
        title="Time"
        about="Every world has a date, and everything follows it: tokens, codes, callbacks, and Instagram’s own history."
      />
      <AddressedNotice c={c} notices={clockNotices} />
      <ClockStrip c={c} />
      <Moves c={c} {...(problem === undefined ? {} : { problem })} />
      {clock.state().mode === 'real' ? null : (
        <Fold summary="How to go back, or get real time again">
          <Advice advice={clockAdvice.goBack} />
          <Advice advice={clockAdvice.realTime} />
        </Fold>
      )}
      <DatedChanges c={c} />
    </ConsoleFrame>
  )
}

const steps = [
  ['1h', '1 hour'],
  ['1d', '1 day'],
  ['59d', '59 days'],
] as const

/** The date, large, and the moves that need no words. */
function ClockStrip({ c }: { readonly c: SiteContext }): Child {
  const { clock } = c.env.call.context.world
  const state = clock.state()
  const [run, words] = state.mode === 'frozen' ? ['run', 'Let it run'] : ['freeze', 'Freeze']
  return (
    <section class="film" aria-labelledby="date">
      <div class="sprockets" aria-hidden="true" />
      <div class="clock-strip">
        <h2 id="date" class="print">
          The date in this world
        </h2>
        <p class="clock-date">{showMoment(clock.now())}</p>
        <p class="soft">{clockWords(state)}</p>
        <Form action={clockPath} token={formToken(c)} class="row">
          {steps.map(([value, name]) => (
            <button type="submit" class="button" name="advance" value={value}>
              +{name}
            </button>
          ))}
          <button type="submit" class="button" name={run} value="on">
            {words}
          </button>
        </Form>
      </div>
      <div class="sprockets" aria-hidden="true" />
    </section>
  )
}

/** Moves to a date, and by a span. */
function Moves({ c, problem }: { readonly c: SiteContext; readonly problem?: ClockProblem }): Child {
  const at = (field: ClockProblem['field']): { value?: string; problem?: string } =>
    problem?.field === field ? { value: problem.value, problem: problem.message } : {}
  const move = (field: Child, words: string): Child => (
    <div class="panel">
      <Form action={clockPath} token={formToken(c)} class="in gap">
        {field}
        <button type="submit" class="button">
          {words}
        </button>
      </Form>
    </div>
  )
  return (
    <div class="halves">
      {move(
        <Field
          name="set"
          label="Set the date"
          hint={`Like ${momentExample}. Forward only. You are asked once more before the clock moves.`}
          required
          {...at('set')}
        />,
        'Set',
      )}
      {move(
        <Field name="advance" label="Advance" hint={`Like ${durationExample}.`} required {...at('advance')} />,
        'Advance',
      )}
    </div>
  )
}
