/** Wrong passwords after which a username has to wait. */
export const allowedFailures = 5
/** Milliseconds of world time for which a wrong password counts. */
const memory = 15 * 60 * 1000
/** Milliseconds of world time that a username has to wait after its latest wrong password. */
export const wait: number = 60 * 1000
/** Usernames that are remembered; the one that failed longest ago is forgotten first. */
const capacity = 1000
/** Characters of a username that are looked at: more than any account's has. */
const length = 100

/** The wrong passwords of late, by username, whether or not an account has it. Moments are Unix milliseconds in the world. */
export interface SignInAttempts {
  /** Whether no password is looked at for now. */
  mustWait(username: string, now: number): boolean
  failed(username: string, now: number): void
  succeeded(username: string): void
}

/**
 * Slows down guessing: after five wrong passwords within 15 minutes, a username has one try a minute. Kept in memory, since a
 * restart is a wait of its own.
 */
export function createSignInAttempts(): SignInAttempts {
  const failures = new Map<string, number[]>()
  const key = (username: string): string => username.slice(0, length).toLowerCase()

  return {
    mustWait: (username, now) => {
      const recent = (failures.get(key(username)) ?? []).filter((at) => now - at < memory)
      return recent.length >= allowedFailures && now - Math.max(...recent) < wait
    },
    failed: (username, now) => {
      const name = key(username)
      const latest = [...(failures.get(name) ?? []), now].slice(-allowedFailures)
      failures.delete(name)
      failures.set(name, latest)
      if (failures.size > capacity) failures.delete(failures.keys().next().value ?? '')
    },
    succeeded: (username) => void failures.delete(key(username)),
  }
}
