import { durationExample, momentExample, readDuration, readMoment } from '../../base/moment.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import type { Context } from '../../call.ts'
import { SnapshotError } from '../../snapshots/snapshots.ts'
import { ClockError } from '../../world/clock.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { eventsAhead } from './events.ts'
import { jumpTo, undoJump } from './jump.ts'

/** What was wrong with a move of the clock. */
export interface ClockProblem {
  readonly value: string
  readonly message: string
}

/** What came of a form that moves the clock. */
export type ClockMove =
  | { readonly did: 'moved' | 'frozen' | 'running' | 'undone' | 'real' }
  /** A jump waits for a yes. */
  | { readonly confirm: Jump }
  | { readonly problem: ClockProblem }

/** A move to a later date. */
export interface Jump {
  /** The date or span as it was asked for. */
  readonly value: string
  /** Unix milliseconds. */
  readonly from: number
  readonly to: number
}

/** Moves the clock as a form asks: a jump once it was confirmed, since time passes for the app that is tried too. */
export async function moveClock(context: Context, form: Parameters): Promise<ClockMove> {
  const { world } = context
  const { clock } = world
  const value = form.get('to') ?? form.get('set') ?? form.get('advance') ?? ''
  try {
    if (form.has('run')) {
      clock.run()
      return noted(context, 'running', 'clock.running')
    }
    if (form.has('freeze')) {
      clock.freeze()
      return noted(context, 'frozen', 'clock.frozen')
    }
    if (form.has('real')) {
      clock.follow()
      return noted(context, 'real', 'clock.real')
    }
    if (form.has('undo')) {
      if (undoJump(context) === undefined) throw new ClockError('There is no jump to undo.')
      return { did: 'undone' }
    }
    const from = clock.now()
    const to = form.has('next') ? next(context) : moment(value, from)
    clock.check(to)
    if (form.get('confirmed') !== 'yes')
      return { confirm: { value: form.has('next') ? new Date(to).toISOString() : value, from, to } }
    await jumpTo(context, to)
    return { did: 'moved' }
  } catch (error) {
    if (!(error instanceof ClockError || error instanceof SnapshotError)) throw error
    return { problem: { value, message: error.message } }
  }
}

function noted({ world }: Context, did: 'frozen' | 'running' | 'real', action: string): ClockMove {
  recordAudit(world, { actor: 'console', action })
  return { did }
}

function next(context: Context): number {
  const [first] = eventsAhead(context)
  if (first === undefined) throw new ClockError('Nothing is scheduled in this world.')
  return first.at
}

function moment(text: string, from: number): number {
  const span = readDuration(text.replace(/^\s*\+/, ''))
  const read = span === undefined ? readMoment(text) : from + span
  if (read !== undefined) return read
  throw new ClockError(`That is no date and no span of time. Give one like ${momentExample}, or ${durationExample}.`)
}
