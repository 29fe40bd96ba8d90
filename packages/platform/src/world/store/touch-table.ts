import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** Rows that are passed at a time: about a millisecond. */
const rowsAtOnce = 5000

/** Passes every page of a table in the order of its key, without looking at a row, and yields now and then. */
export function* touchTable(sqlite: DatabaseSync, table: string, step: number = rowsAtOnce): Generator<void, void> {
  const columns = keyOf(sqlite, table)
  const key = columns.map((column) => `"${column}"`).join()
  const behind = `WHERE (${key}) > (${columns.map(() => '?').join()})`
  const select = (where: string) =>
    sqlite.prepare(`SELECT ${key} FROM "${table}" NOT INDEXED ${where} ORDER BY ${key} LIMIT 1 OFFSET ${step - 1}`)
  const [first, next] = [select(''), select(behind)]
  let last = first.get()
  while (last !== undefined) {
    yield
    last = next.get(...(Object.values(last) as SQLInputValue[]))
  }
  yield
}

/** What the table is sorted by. */
function keyOf(sqlite: DatabaseSync, table: string): readonly string[] {
  const { wr } = sqlite.prepare('SELECT wr FROM pragma_table_list WHERE name = ?').get(table) ?? {}
  if (wr !== 1) return ['rowid']
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table)
  return columns.map(({ name }) => String(name))
}
