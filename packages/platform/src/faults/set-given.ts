import type { Faults } from './faults.ts'
import type { CountedFault, FaultRule } from './rule.ts'

/**
 * Sets the faults that a platform is made with. A stored world may have them from the last time: those keep their counts.
 *
 * @throws FaultError
 */
export function setGiven(faults: Faults, rules: readonly FaultRule[]): void {
  if (rules.length === 0) return
  const known = new Map(faults.list().map((fault) => [withoutCounts(fault), fault.id]))
  faults.addAll(
    rules.filter((rule) => {
      const id = known.get(textOf(rule))
      return id === undefined || (rule.id !== undefined && rule.id !== id)
    }),
  )
}

function withoutCounts({ seen: _, hits: __, lastAt: ___, ...rule }: CountedFault): string {
  return textOf(rule)
}

/** A fault's words but its id, which may have been made up. */
function textOf({ id: _, ...rule }: FaultRule): string {
  return JSON.stringify(
    Object.entries(rule)
      .filter(([, value]) => value !== undefined)
      .sort(),
  )
}
