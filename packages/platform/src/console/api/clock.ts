import { json } from '../../base/answer-json.ts'
import { durationExample, momentExample, readDuration, readMoment } from '../../base/moment.ts'
import type { Context } from '../../call.ts'
import { SnapshotError } from '../../snapshots/snapshots.ts'
import { type Clock, ClockError } from '../../world/clock.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { eventsAhead, eventsBefore } from '../clock/events.ts'
import { jumpTo, undoJump } from '../clock/jump.ts'
import { type BodyRule, checkBody, unexpected } from './resource/check-body.ts'
import { ApiProblem } from './resource/problem.ts'
import { readJson } from './resource/read-body.ts'
import type { Resource } from './resource/resource.ts'

interface ClockMove {
  readonly set?: string | undefined
  readonly advance?: string | number | undefined
  readonly freeze?: true | string | undefined
  readonly run?: true | undefined
  readonly real?: true | undefined
  readonly undo?: true | undefined
}

export const clockRule: BodyRule<ClockMove> = {
  schema: (z) =>
    z.strictObject({
      set: z.optional(z.string()),
      advance: z.optional(z.union([z.string(), z.number()])),
      freeze: z.optional(z.union([z.literal(true), z.string()])),
      run: z.optional(z.literal(true)),
      real: z.optional(z.literal(true)),
      undo: z.optional(z.literal(true)),
    }),
  expected: {
    set: `a date like ${momentExample}`,
    advance: `a duration like ${durationExample}, or milliseconds, not negative`,
    freeze: `true, or a date like ${momentExample}`,
    run: 'true',
    real: 'true',
    undo: 'true',
  },
}

/** `GET /clock`: the world's date. `POST /clock`: moves it (`advance`, `set`), stops it (`freeze`) or lets it run again (`run`). */
export const clockResource: Resource = {
  GET: (c) => renderClock(c.env.call.context.world.clock),
  POST: async (c) => {
    const { context } = c.env.call
    await move(context, await checkBody(await readJson(c.req.raw), clockRule))
    return renderClock(context.world.clock)
  },
}

function renderClock(clock: Clock): Response {
  return json({ now: new Date(clock.now()).toISOString(), mode: clock.state().mode })
}

async function move(context: Context, asked: ClockMove): Promise<void> {
  const { world } = context
  const { clock } = world
  const keys = Object.keys(asked)
  if (keys.length !== 1) {
    const received = keys.length === 0 ? 'none' : keys.join(' and ')
    const fix = 'Send one of set, advance, freeze, run, real or undo, such as {"advance":"59d"}.'
    throw new ApiProblem(422, `Expected exactly one move of the clock, received ${received}.`, fix, 'body')
  }
  try {
    if (asked.set !== undefined) await jumpTo(context, moment('set', asked.set))
    else if (asked.advance !== undefined) await jumpTo(context, clock.now() + duration(asked.advance))
    else if (asked.undo !== undefined) undo(context)
    else {
      if (asked.freeze !== undefined) clock.freeze(asked.freeze === true ? undefined : moment('freeze', asked.freeze))
      else if (asked.real !== undefined) clock.follow()
      else clock.run()
      recordAudit(world, { actor: 'console', action: `clock.${keys[0] ?? ''}` })
    }
  } catch (error) {
    if (!(error instanceof ClockError)) throw error
    const fix = 'Move the clock forward, at most to the end of 2099. To go back, send undo, or restore a snapshot.'
    throw new ApiProblem(409, error.message, fix, keys[0])
  }
}

function undo(context: Context): void {
  try {
    if (undoJump(context) !== undefined) return
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error
    throw new ApiProblem(409, error.message, 'Load a saved world instead.', 'undo')
  }
  throw new ApiProblem(
    409,
    'There is no jump to undo.',
    'Only jumps by the console, its API and commands are undone.',
    'undo',
  )
}

/** `GET /events`: what is ahead of the world's clock, soonest first, and what has been, latest first. */
export const eventsResource: Resource = {
  GET: (c) => {
    const { context } = c.env.call
    const printed = ({ at, ...event }: ReturnType<typeof eventsAhead>[number]): object => ({
      at: new Date(at).toISOString(),
      ...event,
    })
    return json({ ahead: eventsAhead(context).map(printed), past: eventsBefore(context, 50).map(printed) })
  },
}

function moment(key: 'set' | 'freeze', text: string): number {
  const read = readMoment(text)
  if (read === undefined) throw unexpected(key, text, clockRule.expected[key])
  return read
}

function duration(given: string | number): number {
  const read = typeof given === 'number' ? given : readDuration(given)
  if (read === undefined || read < 0) throw unexpected('advance', given, clockRule.expected.advance)
  return Math.round(read)
}
