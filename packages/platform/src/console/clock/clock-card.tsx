import type { Child } from 'hono/jsx'
import { durationExample, momentExample, showMoment } from '../../base/moment.ts'
import { Field, Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { Advice } from '../advice.tsx'
import { clockAdvice } from './clock-advice.ts'
import { clockWords } from './clock-words.ts'

/** What was wrong with a move of the clock. */
export interface ClockProblem {
  readonly field: 'set' | 'advance'
  readonly value: string
  readonly message: string
}

/** Where the clock's forms go. */
export const clockPath = '/console/clock'

const steps = [
  ['1h', '1 hour'],
  ['1d', '1 day'],
  ['59d', '59 days'],
] as const

/** The world's date, and the forms that move it. */
export function ClockCard({ c, problem }: { readonly c: SiteContext; readonly problem?: ClockProblem }): Child {
  const { clock } = c.env.call.context.world
  const state = clock.state()
  const token = formToken(c)
  const at = (field: ClockProblem['field']): { value?: string; problem?: string } =>
    problem?.field === field ? { value: problem.value, problem: problem.message } : {}
  return (
    <section class="card" aria-labelledby="date">
      <h2 id="date">The date in this world</h2>
      <p class="row">
        <strong>{showMoment(clock.now())}</strong>
        <span class="badge">{clockWords(state)}</span>
      </p>
      {state.mode === 'real' ? null : (
        <details>
          <summary>How to go back, or get real time again</summary>
          <Advice advice={clockAdvice.goBack} />
          <Advice advice={clockAdvice.realTime} />
        </details>
      )}
      <Form action={clockPath} token={token} class="beside">
        <Field
          name="set"
          label="Set the date"
          hint={`Like ${momentExample}. Forward only. You are asked once more before the clock moves.`}
          required
          {...at('set')}
        />
        <button type="submit" class="quiet">
          Set
        </button>
      </Form>
      <Form action={clockPath} token={token} class="beside">
        <Field name="advance" label="Advance" hint={`Like ${durationExample}.`} required {...at('advance')} />
        <button type="submit" class="quiet">
          Advance
        </button>
      </Form>
      <Form action={clockPath} token={token} class="row">
        {steps.map(([value, words]) => (
          <button type="submit" class="quiet" name="advance" value={value}>
            +{words}
          </button>
        ))}
        {state.mode === 'frozen' ? (
          <button type="submit" class="quiet" name="run" value="on">
            Let it run
          </button>
        ) : (
          <button type="submit" class="quiet" name="freeze" value="on">
            Freeze
          </button>
        )}
      </Form>
    </section>
  )
}
