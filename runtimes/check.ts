import type { Surroundings } from './surroundings.ts'

/** A thing that must be so in every runtime. */
export interface Check {
  /** The rule. */
  readonly name: string
  /** What is tried; a thrown error counts by what {@link told} says of it. */
  readonly act: (around: Surroundings) => unknown
  /** What must come of it, compared as JSON. */
  readonly expected: unknown
}

/** By the name of a check: `ok`, or what came instead of what was expected. */
export type Results = Readonly<Record<string, string>>

/** Runs checks, one after another. */
export async function runChecks(checks: readonly Check[], around: Surroundings): Promise<Results> {
  const results: Record<string, string> = {}
  for (const { name, act, expected } of checks) {
    const came = JSON.stringify(await outcome(act, around))
    results[name] = came === JSON.stringify(expected) ? 'ok' : came
  }
  return results
}

async function outcome(act: Check['act'], around: Surroundings): Promise<unknown> {
  try {
    return (await act(around)) ?? null
  } catch (error) {
    return told(error)
  }
}

/** What an error of the client's says in a word; any other error in full. */
function told(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string }
  return code === undefined ? String(error) : `${name} ${code}`
}
