import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printCoverage } from './coverage-page.ts'

test('docs/coverage.md is what the contract prints', () => {
  const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'coverage.md')
  expect(readFileSync(page, 'utf8')).toBe(printCoverage())
})
