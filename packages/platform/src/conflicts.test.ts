import { type Conflict, type ConflictName, certainty, conflicts, type Dialect } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { conflictRows } from './testing/conflicts/rows.ts'

const entries = Object.entries(conflicts) as [ConflictName, Conflict][]

test('every line of the register has a request that tells the dialects apart, or does not', () => {
  expect(Object.keys(conflictRows).sort()).toEqual(Object.keys(conflicts).sort())
})

describe.each(entries)('%s', (name, { topic, settled: how, evidence }) => {
  const row = conflictRows[name]
  const assumed = certainty(evidence) === 'assumed' ? 'assumed: ' : ''

  test.each(['observed', 'documented'] satisfies Dialect[])(
    `${assumed}${topic}, in the dialect %s`,
    async (dialect) => {
      expect(await row.ask(dialect)).toEqual(row[dialect])
    },
  )

  test(`the dialects answer ${how === 'both' ? 'the same' : 'differently'}`, () => {
    if (how === 'both') expect(row.documented).toEqual(row.observed)
    else expect(row.documented).not.toEqual(row.observed)
  })
})
