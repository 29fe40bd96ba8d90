/** Wrong passwords after which somebody has to wait. */
export const allowedFailures = 5
/** Milliseconds of world time for which a wrong password counts. */
const memory = 15 * 60 * 1000
/** Milliseconds of world time that somebody has to wait after the latest wrong password. */
export const wait: number = 60 * 1000
/** Names nobody has that are remembered; the one that failed longest ago is forgotten first. */
const capacity = 1000
/** Characters of a name that are looked at: more than any account's has. */
const length = 100

/** Whose password is tried. */
export interface Tried {
  /** The account's or the person's; undefined for a name that nobody has. */
  readonly id: string | undefined
  readonly name: string
}

/** The wrong passwords of late. Moments are Unix milliseconds in the world. */
export interface SignInAttempts {
  /** Whether no password is looked at for now. */
  mustWait(tried: Tried, now: number): boolean
  failed(tried: Tried, now: number): void
  succeeded(tried: Tried): void
}

/**
 * Slows down guessing: after five wrong passwords within 15 minutes there is one try a minute, for an account or a person wherever
 * the password is asked for. Kept in memory, since a restart is a wait of its own.
 *
 * A name nobody has waits as well, so that the wait does not tell which names there are. Those are apart and bounded: a
 * flood of them makes nobody's real count forgotten.
 */
export function createSignInAttempts(): SignInAttempts {
  const ofSomebody = new Map<string, readonly number[]>()
  const ofNobody = new Map<string, readonly number[]>()

  const placeOf = ({ id, name }: Tried): [Map<string, readonly number[]>, string] =>
    id === undefined ? [ofNobody, name.slice(0, length).toLowerCase()] : [ofSomebody, id]

  return {
    mustWait: (tried, now) => {
      const [failures, key] = placeOf(tried)
      const recent = (failures.get(key) ?? []).filter((at) => now - at < memory)
      return recent.length >= allowedFailures && now - Math.max(...recent) < wait
    },
    failed: (tried, now) => {
      const [failures, key] = placeOf(tried)
      const latest = [...(failures.get(key) ?? []), now].slice(-allowedFailures)
      failures.delete(key)
      failures.set(key, latest)
      if (failures.size > capacity) forgetOld(failures, now)
      if (failures === ofNobody && failures.size > capacity) failures.delete(failures.keys().next().value ?? '')
    },
    succeeded: (tried) => {
      const [failures, key] = placeOf(tried)
      failures.delete(key)
    },
  }
}

/** The first entries failed longest ago; one that still counts ends the search. */
function forgetOld(failures: Map<string, readonly number[]>, now: number): void {
  for (const [key, moments] of failures) {
    if (now - Math.max(...moments) < memory) return
    failures.delete(key)
  }
}
