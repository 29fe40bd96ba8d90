/** The client's small suite: the same in every runtime. It imports nothing but the client, as an app would. */
import { type Results, runChecks } from './check.ts'
import { incomingChecks } from './incoming.ts'
import { publishingChecks } from './publishing.ts'
import { readingChecks } from './reading.ts'
import { signInChecks } from './sign-in.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs the suite. @returns By the name of each check, `ok` or what came instead. */
export function runSuite(around: Surroundings): Promise<Results> {
  return runChecks([...signInChecks, ...readingChecks, ...publishingChecks, ...incomingChecks], around)
}
