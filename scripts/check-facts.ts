/**
 * Looks for facts of the contract that the platform or the client writes again: host names, names of permissions, days of changes and
 * versions, lifetimes of tokens, subcodes, and, where the Graph API is answered or asked, sizes of pages.
 *
 * Allowed are:
 * - a fact that the compiler holds against the contract, such as a host name where a `HostName` is wanted, or
 *   `const most: (typeof limits)['batch']['value'] = 50`: written wrongly, it would not compile (see facts/untyped.ts);
 * - sentences, which are for people to read: whatever has a space in it;
 * - what is printed from the contract (client/src/from-contract), which a test compares with it;
 * - types, imports, comments and regular expressions; tests; small numbers elsewhere than with the Graph API;
 * - what facts/allowed.ts lists, with the reason. An entry that is no longer needed is told, too.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowedFacts } from './facts/allowed.ts'
import { problemsOf } from './facts/judge.ts'
import { untypedFacts } from './facts/untyped.ts'

const root = join(import.meta.dirname, '..')
const sources = globSync('packages/{platform,client}/src/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.test\.tsx?$|\/testing\/|\/from-contract\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

for (const problem of problemsOf(untypedFacts(sources), allowedFacts)) {
  console.error(problem)
  process.exitCode = 1
}
