import { json } from '../../base/answer-json.ts'
import { durationExample, momentExample, readDuration, readMoment } from '../../base/moment.ts'
import type { Context } from '../../call.ts'
import { type Clock, ClockError } from '../../world/clock.ts'
import { recordAudit } from '../../world/records/audit.ts'
import { type BodyRule, checkBody, unexpected } from './check-body.ts'
import { ApiProblem } from './problem.ts'
import { readJson } from './read-body.ts'
import type { Resource } from './resource.ts'

interface ClockMove {
  readonly set?: string | undefined
  readonly advance?: string | number | undefined
  readonly freeze?: true | string | undefined
  readonly run?: true | undefined
}

const rule: BodyRule<ClockMove> = {
  schema: (z) =>
    z.strictObject({
      set: z.optional(z.string()),
      advance: z.optional(z.union([z.string(), z.number()])),
      freeze: z.optional(z.union([z.literal(true), z.string()])),
      run: z.optional(z.literal(true)),
    }),
  expected: {
    set: `a date like ${momentExample}`,
    advance: `a duration like ${durationExample}, or milliseconds, not negative`,
    freeze: `true, or a date like ${momentExample}`,
    run: 'true',
  },
}

/** `GET /clock`: the world's date. `POST /clock`: moves it (`advance`, `set`), stops it (`freeze`) or lets it run again (`run`). */
export const clockResource: Resource = {
  GET: (c) => renderClock(c.env.call.context.world.clock),
  POST: async (c) => {
    const { world, beforeAdvance } = c.env.call.context
    const { clock } = world
    await move(clock, await checkBody(await readJson(c.req.raw), rule), beforeAdvance)
    recordAudit(world, { actor: 'console', action: 'clock.moved' })
    return renderClock(clock)
  },
}

function renderClock(clock: Clock): Response {
  return json({ now: new Date(clock.now()).toISOString(), mode: clock.state().mode })
}

async function move(clock: Clock, asked: ClockMove, before: Context['beforeAdvance']): Promise<void> {
  const keys = Object.keys(asked)
  if (keys.length !== 1) {
    const received = keys.length === 0 ? 'none' : keys.join(' and ')
    const fix = 'Send one of set, advance, freeze or run, such as {"advance":"59d"}.'
    throw new ApiProblem(422, `Expected exactly one move of the clock, received ${received}.`, fix, 'body')
  }
  try {
    if (asked.set !== undefined) await advance(clock, moment('set', asked.set), before)
    else if (asked.advance !== undefined) await advance(clock, clock.now() + duration(asked.advance), before)
    else if (asked.freeze !== undefined)
      clock.freeze(asked.freeze === true ? undefined : moment('freeze', asked.freeze))
    else clock.run()
  } catch (error) {
    if (!(error instanceof ClockError)) throw error
    const fix = 'Move the clock forward, at most to the end of 2099. To go back, restore a saved world instead.'
    throw new ApiProblem(409, error.message, fix, keys[0])
  }
}

/** Moves it to a moment, once what is due on the way is done. */
async function advance(clock: Clock, to: number, before: Context['beforeAdvance']): Promise<void> {
  clock.check(to)
  await before?.(to)
  // Time may have passed meanwhile.
  clock.set(Math.max(to, clock.now()))
}

function moment(key: 'set' | 'freeze', text: string): number {
  const read = readMoment(text)
  if (read === undefined) throw unexpected(key, text, rule.expected[key])
  return read
}

function duration(given: string | number): number {
  const read = typeof given === 'number' ? given : readDuration(given)
  if (read === undefined || read < 0) throw unexpected('advance', given, rule.expected.advance)
  return Math.round(read)
}
