import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { tokenTables } from '../records/tokens/access-tokens.ts'
import { currentSchema } from './migrations/current.ts'
import { touchTable } from './touch-table.ts'

test.each([
  ['by its rows', 'CREATE TABLE t (a TEXT PRIMARY KEY)', (row: number) => [`${row}`]],
  ['by a key', 'CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID', (row: number) => [`${row}`]],
  ['by a key of two', 'CREATE TABLE t (a, b, PRIMARY KEY (b, a)) WITHOUT ROWID', (row: number) => [row % 3, row]],
])('every row of a table that is sorted %s is passed once, some at a time', (_, schema, values) => {
  const sqlite = new DatabaseSync(':memory:')
  sqlite.exec(schema)
  expect([...touchTable(sqlite, 't', 10)]).toHaveLength(1)
  for (let row = 0; row < 95; row++) {
    const given = values(row)
    sqlite.prepare(`INSERT INTO t VALUES (${given.map(() => '?').join()})`).run(...given)
  }
  expect([...touchTable(sqlite, 't', 10)]).toHaveLength(10)
})

test('every table that a token is looked up in has a key to go by', () => {
  const sqlite = new DatabaseSync(':memory:')
  sqlite.exec(currentSchema)
  for (const table of tokenTables) expect([...touchTable(sqlite, table)]).toHaveLength(1)
})
