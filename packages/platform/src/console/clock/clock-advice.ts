/** What to know before a world's clock is moved, and how to get back afterwards, in plain text. */
export interface ClockAdvice {
  /** That a move can be undone, and what that loses. */
  readonly canUndo: string
  /** How to go back to before the last jump. */
  readonly undo: { readonly words: string; readonly command: string }
  /** How to get real time again, where the world is ahead of it. */
  readonly realTime: { readonly words: string; readonly command: string }
}

/**
 * What the console and the command line say about moves of a world's clock.
 *
 * @example
 * import { clockAdvice } from '@darkroom/platform'
 * clockAdvice.undo.command // => 'darkroom clock undo'
 */
export const clockAdvice: ClockAdvice = {
  canUndo:
    'Darkroom takes a snapshot first, so you can undo the jump. Undoing also removes everything that happened after it.',
  undo: { words: 'To go back to before the last jump:', command: 'darkroom clock undo' },
  realTime: {
    words: 'To get real time again in a world that is ahead of it, undo the jumps, or start another world:',
    command: 'darkroom start --memory',
  },
}
