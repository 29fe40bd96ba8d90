import { durationExample, momentExample, readDuration, readMoment } from '../moment.ts'
import type { Parameters } from '../request/parameters.ts'
import { type Clock, ClockError } from '../world/clock.ts'
import type { ClockProblem } from './clock-card.tsx'

/** Moves the clock as a form of the home page asks. @returns What was wrong with it, if anything. */
export function moveClock(clock: Clock, form: Parameters): ClockProblem | undefined {
  const field = form.has('set') ? 'set' : 'advance'
  try {
    if (form.has('run')) clock.run()
    else if (form.has('freeze')) clock.freeze()
    else if (field === 'set') clock.set(moment(form.get('set') ?? ''))
    else clock.advance(duration(form.get('advance') ?? ''))
    return undefined
  } catch (error) {
    if (!(error instanceof ClockError)) throw error
    return { field, value: form.get(field) ?? '', message: error.message }
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
