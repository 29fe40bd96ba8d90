import { expect, test } from 'vitest'
import { isClean, type Report, table } from './report.ts'

const report = (wrong: string[]): Report => ({
  run: 'Two processes',
  seconds: 7,
  checks: [
    { what: 'posts', of: 12, wrong: [] },
    { what: 'tokens kept', of: 3, wrong },
  ],
})

test('a run is a table, and below it is what was wrong', () => {
  expect(table(report(['keep.1: expired']))).toEqual([
    'Two processes (7 seconds)',
    '                   of  wrong',
    '  posts            12  -',
    '  tokens kept       3  1',
    '  tokens kept: keep.1: expired',
  ])
})

test('a run in which anything was wrong is not clean', () => {
  expect([isClean(report([])), isClean(report(['x']))]).toEqual([true, false])
})
