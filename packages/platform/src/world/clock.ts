import { type Day, dayOf, firstDay } from '@darkroom/contract'

/** A world's date and time. Nothing else in the platform reads a clock. */
export interface Clock {
  /** Unix milliseconds in this world. */
  readonly now: () => number
  /** Today in this world, in UTC. */
  day(): Day
  /** How the clock runs: with real time, at a distance from it, or not at all. */
  state(): ClockState
  /** Throws {@link ClockError} for a moment to which {@link set} cannot move the world. Moves nothing. */
  check(moment: number): void
  /** Moves the world to a moment, from which it runs on. Throws {@link ClockError} backwards. */
  set(moment: number): void
  /** Moves the world forward. @param milliseconds Not negative. */
  advance(milliseconds: number): void
  /** Stops time where it is, or at a moment that is not past. */
  freeze(moment?: number): void
  /** Lets a frozen clock run on from where it stands. */
  run(): void
  /** Lets the clock follow real time again. Throws {@link ClockError} where that would be back. */
  follow(): void
  /** Puts the clock to any moment, also back: for a world that takes the place of another, and has a date of its own. Throws {@link ClockError} outside the days a world can have. */
  restore(moment: number): void
  /** Takes up a state that the clock had before. */
  resume(state: ClockState): void
}

/** What is stored of a clock. */
export type ClockState =
  | { readonly mode: 'real' }
  /** @property offset Milliseconds ahead of (or behind) real time. */
  | { readonly mode: 'offset'; readonly offset: number }
  | { readonly mode: 'frozen'; readonly at: number }

/** A move of the clock that would break a world, in words for the person who asked for it. */
export class ClockError extends Error {
  override name = 'ClockError'
}

/** The first moment that no world reaches: dates of five-digit years do not fit the platform's messages. */
export const lastMoment: number = Date.UTC(2100, 0, 1)

/** The first moment a world can be set to. */
export const firstMoment: number = Date.parse(firstDay)

export const outOfRange: string = `A world's dates are those from ${firstDay} to the end of 2099.`

/**
 * A clock over real time.
 *
 * @param realNow Unix milliseconds, real time.
 * @param save Called with each new state, to store it.
 */
export function createClock(realNow: () => number, initial: ClockState, save: (state: ClockState) => void): Clock {
  let state = initial

  const now = (): number =>
    state.mode === 'real' ? realNow() : state.mode === 'frozen' ? state.at : realNow() + state.offset

  /** @param from What the clock shows, read once: a millisecond may pass before it is read again. */
  function checkForward(moment: number, from: number): void {
    if (!Number.isFinite(moment)) throw new ClockError('That is no date.')
    if (moment < from) {
      throw new ClockError(
        `A world's clock does not go back: it is already ${new Date(from).toISOString()}. Undo the last jump, restore a snapshot, or start another world with --memory or --data.`,
      )
    }
    if (moment >= lastMoment) throw new ClockError('A world ends with the year 2099.')
  }

  function become(next: ClockState): void {
    state = next
    save(state)
  }

  return {
    now,
    day: () => dayOf(now()),
    state: () => state,
    check: (moment) => checkForward(moment, now()),
    set: (moment) => {
      checkForward(moment, now())
      become(state.mode === 'frozen' ? { mode: 'frozen', at: moment } : { mode: 'offset', offset: moment - realNow() })
    },
    advance: (milliseconds) => {
      const from = now()
      const moment = from + milliseconds
      checkForward(moment, from)
      become(state.mode === 'frozen' ? { mode: 'frozen', at: moment } : { mode: 'offset', offset: moment - realNow() })
    },
    freeze: (moment) => {
      const from = now()
      const at = moment ?? from
      checkForward(at, from)
      become({ mode: 'frozen', at })
    },
    run: () => {
      if (state.mode === 'frozen') become({ mode: 'offset', offset: state.at - realNow() })
    },
    follow: () => {
      checkForward(realNow(), now())
      become({ mode: 'real' })
    },
    restore: (moment) => {
      if (!(moment >= firstMoment && moment < lastMoment)) throw new ClockError(outOfRange)
      become({ mode: 'offset', offset: moment - realNow() })
    },
    resume: become,
  }
}
