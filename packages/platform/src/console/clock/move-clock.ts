import { durationExample, momentExample, readDuration, readMoment } from '../../base/moment.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Context } from '../../call.ts'
import { type Clock, ClockError } from '../../world/clock.ts'

/** What was wrong with a move of the clock. */
export interface ClockProblem {
  readonly field: 'set' | 'advance'
  readonly value: string
  readonly message: string
}

/** What came of a form that moves the clock. */
export type ClockMove =
  | { readonly did: 'moved' | 'frozen' | 'running' }
  /** A jump waits for a yes. */
  | { readonly confirm: Jump }
  | { readonly problem: ClockProblem }

/** A move to a later date. */
export interface Jump {
  readonly field: ClockProblem['field']
  readonly value: string
  /** Unix milliseconds. */
  readonly from: number
  readonly to: number
}

/**
 * Moves the clock as a form asks: a jump once it was confirmed, since there is no way back from it.
 *
 * @param before What has to be done before.
 */
export async function moveClock(clock: Clock, form: Parameters, before: Context['beforeAdvance']): Promise<ClockMove> {
  if (form.has('run')) {
    clock.run()
    return { did: 'running' }
  }
  if (form.has('freeze')) {
    clock.freeze()
    return { did: 'frozen' }
  }
  const field = form.has('set') ? 'set' : 'advance'
  const value = form.get(field) ?? ''
  try {
    const from = clock.now()
    const to = field === 'set' ? moment(value) : from + duration(value)
    clock.check(to)
    if (form.get('confirmed') !== 'yes') return { confirm: { field, value, from, to } }
    await before?.(to)
    // Time may have passed meanwhile.
    clock.set(Math.max(to, clock.now()))
    return { did: 'moved' }
  } catch (error) {
    if (!(error instanceof ClockError)) throw error
    return { problem: { field, value, message: error.message } }
  }
}

function moment(text: string): number {
  const read = readMoment(text)
  if (read === undefined) throw new ClockError(`That is no date. Give one like ${momentExample}.`)
  return read
}

function duration(text: string): number {
  const read = readDuration(text)
  if (read === undefined) throw new ClockError(`That is no span of time. Give one like ${durationExample}.`)
  return read
}
