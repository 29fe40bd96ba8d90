import type { Logger } from '../base/logger.ts'
import { systemTimer, type Timer } from '../base/time.ts'

/** The shortest and the longest pause between two looks for due work, in milliseconds. */
const shortest = 250
const longest = 5000

/**
 * Looks for due work again and again: every quarter of a second while there is some, and less and less often, down to every five seconds, while there is none.
 *
 * @param work Does what is due, and returns how much it was.
 * @returns A function that stops looking.
 * @example
 * import { keepWorking } from '@darkroom/connect'
 * const stop = keepWorking(async () => 0, { warn: () => {} })
 * stop()
 */
export function keepWorking(
  work: () => Promise<number>,
  logger: Pick<Logger, 'warn'>,
  timer: Timer = systemTimer,
  chance: () => number = Math.random,
): () => void {
  let pause = shortest
  let cancel = (): void => {}
  let stopped = false
  const again = (): void => {
    // Many processes that begin together must not look together.
    if (!stopped) cancel = timer(pause * (0.75 + chance() / 2), look)
  }
  async function lookOnce(): Promise<void> {
    try {
      pause = (await work()) > 0 ? shortest : Math.min(longest, pause * 2)
    } catch (error) {
      pause = longest
      logger.warn({ err: error }, 'Looking for due work failed, and is tried again.')
    }
  }
  const look = (): void => {
    void lookOnce().finally(again)
  }
  look()
  return () => {
    stopped = true
    cancel()
  }
}
