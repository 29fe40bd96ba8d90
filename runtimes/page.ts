/** The suite on a page of Darkroom's server, whose hosts are paths there: other origins a browser does not let it ask. */
import type { Results } from './check.ts'
import { runSuite } from './suite.ts'
import { surroundingsOf } from './surroundings.ts'

export async function results(): Promise<Results> {
  return runSuite(await surroundingsOf(location.origin, location.origin))
}
