import { insightsConflicts } from './conflicts/insights.ts'
import { messagesConflicts } from './conflicts/messages.ts'
import { publishingConflicts } from './conflicts/publishing.ts'
import { readingConflicts } from './conflicts/reading.ts'
import { signInConflicts } from './conflicts/sign-in.ts'

export type { Conflict } from './conflicts/conflict.ts'

type Conflicts = typeof signInConflicts &
  typeof readingConflicts &
  typeof publishingConflicts &
  typeof insightsConflicts &
  typeof messagesConflicts

/** Where Instagram contradicts itself, and how a world decides. */
export const conflicts: Conflicts = {
  ...signInConflicts,
  ...readingConflicts,
  ...publishingConflicts,
  ...insightsConflicts,
  ...messagesConflicts,
}

/** A line of {@link conflicts}. */
export type ConflictName = keyof typeof conflicts
