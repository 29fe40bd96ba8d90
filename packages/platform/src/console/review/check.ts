import { certainty, type ReviewRequirementName, reviewRequirements } from '@darkroom/contract'

/** How far something is: done, still to do, or not for Darkroom to see. */
export type CheckState = 'done' | 'to do' | 'yours'

/** What can be tried from the page. */
export type Trial = 'deauthorize' | 'dataDeletion' | 'webhook'

/** One thing that App Review asks of an app. */
export interface ReviewCheck {
  readonly name: ReviewRequirementName
  readonly asks: string
  readonly state: CheckState
  /** What was found. */
  readonly found: string
  /** What to do about it; absent: nothing. */
  readonly fix?: string
  /** Where that is done, below the console's origin. */
  readonly where?: string
  readonly try?: Trial
  /** How firmly it is known that it is asked. */
  readonly known: string
}

/** A check, with what the contract says of it. */
export function check(name: ReviewRequirementName, result: Omit<ReviewCheck, 'name' | 'asks' | 'known'>): ReviewCheck {
  const { asks, evidence } = reviewRequirements[name]
  return { name, asks, known: certainty(evidence), ...result }
}
