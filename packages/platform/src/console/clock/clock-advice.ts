/** What to know before a world's clock is moved, and how to get back afterwards, in plain text. */
export interface ClockAdvice {
  /** That a move cannot be undone. */
  readonly noWayBack: string
  /** What to do first, to be able to go back. */
  readonly saveFirst: { readonly words: string; readonly command: string }
  /** How to go back to what was saved. */
  readonly goBack: { readonly words: string; readonly command: string }
  /** How to get real time again. */
  readonly realTime: { readonly words: string; readonly command: string }
}

/**
 * What the console and the command line say about moves of a world's clock.
 *
 * @example
 * import { clockAdvice } from '@darkroom/platform'
 * clockAdvice.noWayBack // => 'This cannot be undone: the clock of a world only goes forward.'
 */
export const clockAdvice: ClockAdvice = {
  noWayBack: 'This cannot be undone: the clock of a world only goes forward.',
  saveFirst: {
    words: 'To be able to come back, save the world first, with its date:',
    command: 'darkroom world save before.yaml',
  },
  goBack: {
    words: 'To go back to a world that you saved, load it; its date comes with it:',
    command: 'darkroom world load before.yaml',
  },
  realTime: {
    words: 'To get real time again, start another world, in memory or in a data directory of its own:',
    command: 'darkroom start --memory',
  },
}
