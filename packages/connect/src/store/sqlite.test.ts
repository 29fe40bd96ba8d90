import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openSqlite } from './sqlite.ts'

test('a statement that is kept prepared sees a column that another process has added since', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'connect-sqlite-'))
  try {
    const path = join(folder, 'connect.db')
    await using store = await openSqlite(path)
    const read = () => store.run((db) => db.selectFrom('tenant').selectAll().execute())
    await store.run((db) => db.insertInto('tenant').values({ id: 'ten_1', name: 'Shop', createdAt: 0 }).execute())
    expect(await read()).toEqual([{ id: 'ten_1', name: 'Shop', createdAt: 0 }])
    const other = new DatabaseSync(path)
    other.exec(`ALTER TABLE "tenant" ADD COLUMN "city" TEXT`)
    other.close()
    expect(await read()).toEqual([{ id: 'ten_1', name: 'Shop', createdAt: 0, city: null }])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('more different statements than are kept all run, and again', async () => {
  await using store = await openSqlite(':memory:')
  const run = (number: number) =>
    store.run(async (db) => (await sql<{ n: number }>`SELECT ${sql.lit(number)} AS "n"`.execute(db)).rows[0]?.n)
  const numbers = Array.from({ length: 700 }, (_, index) => index)
  for (let round = 0; round < 2; round++) expect(await Promise.all(numbers.map(run))).toEqual(numbers)
})
