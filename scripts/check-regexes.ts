/**
 * Fails on regular expressions that take more than linear time for some text: whoever sends that text stops the process for
 * seconds. Tests are left out, since they read what they wrote themselves, and so is the documentation's build, which reads this
 * repository (decisions/0015).
 */
import { globSync, readFileSync } from 'node:fs'
import { slowRegexes } from './regexes/slow-regexes.ts'

const files = globSync('packages/*/src/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.|\/testing\/|^packages\/docs\//.test(file),
)
for (const file of files.sort()) {
  for (const { line, source, problem } of await slowRegexes(file, readFileSync(file, 'utf8'))) {
    console.error(`${file}:${line}: ${source} is slow: ${problem}`)
    process.exitCode = 1
  }
}
