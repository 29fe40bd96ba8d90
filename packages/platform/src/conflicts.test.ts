import { type Conflict, type ConflictName, certainty, conflicts, type Dialect } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { conflictRows } from './testing/rows/conflict-rows.ts'

const entries = Object.entries(conflicts) as [ConflictName, Conflict][]
const settled = entries.filter(([, { settled: how }]) => how !== 'not-there-yet')

test('every line of the register that is settled has a request that tells the dialects apart, or does not', () => {
  expect(Object.keys(conflictRows).sort()).toEqual(settled.map(([name]) => name).sort())
})

describe.each(settled)('%s', (name, { topic, settled: how, evidence }) => {
  const row = conflictRows[name as keyof typeof conflictRows]
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
