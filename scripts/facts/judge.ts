import type { AllowedFacts } from './allowed.ts'
import type { WrittenFact } from './find-facts.ts'

/** What is wrong with facts that no type guards: those that nobody allowed, and permissions that nobody needs. */
export function problemsOf(facts: readonly WrittenFact[], allowed: readonly AllowedFacts[]): readonly string[] {
  const written = facts
    .filter((fact) => !allowed.some((entry) => allows(entry, fact)))
    .map(
      ({ path, line, value }) =>
        `${path}:${line} writes ${value} again: take it from the contract, or give it a type of the contract's.`,
    )
  const unneeded = allowed
    .flatMap(({ path, facts: some }) => (some ?? [undefined]).map((value) => ({ path, value })))
    .filter(({ path, value }) => !facts.some((fact) => fact.path === path && (value ?? fact.value) === fact.value))
    .map(
      ({ path, value }) =>
        `scripts/facts/allowed.ts allows ${value ?? 'every fact'} in ${path}, where it is not written any more: remove it there.`,
    )
  return [...written, ...unneeded]
}

function allows({ path, facts }: AllowedFacts, fact: WrittenFact): boolean {
  return path === fact.path && (facts === undefined || facts.includes(fact.value))
}
