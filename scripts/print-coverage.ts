/** Prints docs/coverage.md from the contract. `--check` prints nothing and fails where the page is out of date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printCoverage } from '../packages/contract/src/coverage/page.ts'
import { coverage } from '../packages/platform/src/graph/coverage.ts'

const page = join(import.meta.dirname, '..', 'docs', 'coverage.md')
const text = printCoverage(coverage)
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/coverage.md is out of date: run npm run coverage-page.')
  process.exitCode = 1
}
