import { setTimeout as wait } from 'node:timers/promises'

/** Tries again what Instagram's faults, or a store that is away, keep from being done, as a person would. */
export async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === 20) throw error
      // At once first: most faults are of one request.
      if (tries > 5) await wait(500)
    }
  }
}
