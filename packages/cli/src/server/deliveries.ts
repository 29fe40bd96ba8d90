import type { Platform } from '@darkroom/platform'

/** Sends a platform's callbacks (deauthorize, data deletion) while a server runs. */
export interface Deliveries {
  /** Looks at once for what is due: the clock may have been moved. */
  wake(): void
  /** Stops looking. @returns When what is underway has ended. */
  end(): Promise<void>
}

/** Calls a function again and again; what it returns ends that. A test's own needs no time. */
export type Every = (milliseconds: number, tick: () => void) => () => void

const inRealTime: Every = (milliseconds, tick) => {
  const timer = setInterval(tick, milliseconds)
  // A process is not kept up by it.
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Looks every second of real time for callbacks that are due, and never twice at once.
 *
 * @param onFault Called for errors of Darkroom itself; an app's server that does not answer is not one.
 */
export function startDeliveries(
  platform: Pick<Platform, 'deliverCallbacks'>,
  onFault: (fault: unknown) => void = () => {},
  every: Every = inRealTime,
): Deliveries {
  let underway: Promise<unknown> | undefined
  let again = false

  function wake(): void {
    again = true
    underway ??= deliver().finally(() => {
      underway = undefined
    })
  }

  async function deliver(): Promise<void> {
    while (again) {
      again = false
      await platform.deliverCallbacks().catch(onFault)
    }
  }

  const stop = every(1000, wake)
  return {
    wake,
    end: async () => {
      stop()
      again = false
      await underway
    },
  }
}
