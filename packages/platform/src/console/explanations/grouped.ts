import type { GivenExplanation } from '../../explain/explanations.ts'

/** The newest of refusals that follow each other and are the same, and how many they are. */
export interface RefusalGroup {
  readonly newest: GivenExplanation
  readonly count: number
}

/** Puts refusals that follow each other together, where the same rule refused the same request in the same words. */
export function groupRefusals(explanations: readonly GivenExplanation[]): readonly RefusalGroup[] {
  const groups: { newest: GivenExplanation; count: number }[] = []
  for (const given of explanations) {
    const last = groups.at(-1)
    if (last !== undefined && isSame(last.newest, given)) last.count++
    else groups.push({ newest: given, count: 1 })
  }
  return groups
}

function isSame(one: GivenExplanation, other: GivenExplanation): boolean {
  return one.rule === other.rule && one.request === other.request && one.answered === other.answered
}
