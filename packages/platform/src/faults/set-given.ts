import { faultKeyNames } from './check-rule.ts'
import type { Faults } from './faults.ts'
import type { FaultRule } from './rule.ts'

/**
 * Sets the faults that a platform is made with. A stored world may have them from the last time: those keep their counts.
 *
 * @throws FaultError
 */
export function setGiven(faults: Faults, rules: readonly FaultRule[]): void {
  if (rules.length === 0) return
  const known = new Map(faults.list().map((fault) => [textOf(fault), fault.id]))
  faults.addAll(
    rules.filter((rule) => {
      const id = known.get(textOf(rule))
      return id === undefined || (rule.id !== undefined && rule.id !== id)
    }),
  )
}

/** A fault's words but its id, which may have been made up. */
function textOf(rule: FaultRule): string {
  return JSON.stringify(
    faultKeyNames.filter((key) => key !== 'id' && rule[key] !== undefined).map((key) => [key, rule[key]]),
  )
}
