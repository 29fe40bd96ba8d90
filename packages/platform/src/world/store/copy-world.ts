import type { DatabaseSync } from './sqlite.ts'
import type { TableChange } from './table-change.ts'

/** Bytes at which SQLite's header says that a file is written by a log beside it (sqlite.org/fileformat.html, 1.3.3). */
const logged = [18, 19]

/** A copy that is read back. */
export interface Copy {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Called when node:sqlite has finalized every statement of the store, as it does when bytes become a database. */
  readonly finalized: () => void
}

/** All of a store as bytes: a database of SQLite that needs no log. */
export function copyOut(sqlite: DatabaseSync): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(sqlite.serialize())
  for (const at of logged) bytes[at] = 1
  return bytes
}

/**
 * Puts the rows of a copy in place of a store's own, all of them or none. What a world remembers of itself stays.
 *
 * @param then What is done before the new rows are seen by anybody.
 * @throws Error when the bytes are no database, or one with other tables.
 */
export function copyIn(sqlite: DatabaseSync, copy: Copy, then: () => void): void {
  attached(sqlite, copy, () => {
    const tables = tablesOf(sqlite, 'main')
    if (tables.join() !== tablesOf(sqlite, 'copy').join()) throw new Error('The copy has other tables.')
    const isEnforced = sqlite.prepare('PRAGMA foreign_keys').get()?.['foreign_keys'] === 1
    sqlite.exec('PRAGMA foreign_keys = OFF')
    try {
      sqlite.exec('BEGIN IMMEDIATE')
      for (const table of tables) sqlite.exec(`DELETE FROM main."${table}"; ${insertion(sqlite, table)}`)
      sqlite.exec(
        `DELETE FROM main.meta WHERE key = 'limits'; INSERT INTO main.meta SELECT * FROM copy.meta WHERE key = 'limits'`,
      )
      then()
      sqlite.exec('COMMIT')
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
      throw error
    } finally {
      if (isEnforced) sqlite.exec('PRAGMA foreign_keys = ON')
    }
  })
}

/** Does something while a copy is there under the name `copy`. */
function attached<T>(sqlite: DatabaseSync, { bytes, finalized }: Copy, work: () => T): T {
  sqlite.exec("ATTACH ':memory:' AS copy")
  try {
    sqlite.deserialize(bytes, { dbName: 'copy' })
    finalized()
    return work()
  } finally {
    sqlite.exec('DETACH copy')
  }
}

function tablesOf(sqlite: DatabaseSync, schema: 'main' | 'copy'): string[] {
  const rows = sqlite
    .prepare(
      `SELECT name FROM "${schema}".sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'meta' ORDER BY name`,
    )
    .all()
  return rows.map(({ name }) => String(name))
}

/** Rows keep their number, by which some lists are sorted. */
function insertion(sqlite: DatabaseSync, table: string): string {
  const { wr } = sqlite.prepare("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?").get(table) ?? {}
  const columns = sqlite.prepare('SELECT name, hidden FROM pragma_table_xinfo(?)').all(table)
  const named = columns.filter(({ hidden }) => hidden === 0).map(({ name }) => `"${String(name)}"`)
  const all = (wr === 1 ? named : ['rowid', ...named]).join(', ')
  return `INSERT INTO main."${table}" (${all}) SELECT ${all} FROM copy."${table}"`
}

/** Compares a store with a copy, table by table; those that are the same are left out. */
export function compareCopy(
  sqlite: DatabaseSync,
  copy: Copy,
  tables: readonly string[],
): Readonly<Record<string, TableChange>> {
  return attached(sqlite, copy, () => {
    const known = new Set(tablesOf(sqlite, 'main'))
    const found = tables
      .filter((table) => known.has(table))
      .map((table) => [table, compareTable(sqlite, table)] as const)
      .filter(([, { added, removed, changed }]) => added + removed + changed > 0)
    return Object.fromEntries(found)
  })
}

function compareTable(sqlite: DatabaseSync, table: string): TableChange {
  const count = (query: string): number => Number(sqlite.prepare(query).get()?.['count'] ?? 0)
  const key = keyOf(sqlite, table)
    .map((column) => `"${column}"`)
    .join(', ')
  const only = (a: string, b: string, what: string): number =>
    count(
      `SELECT count(*) AS count FROM (SELECT ${what} FROM ${a}."${table}" EXCEPT SELECT ${what} FROM ${b}."${table}")`,
    )
  const added = only('main', 'copy', key)
  return { added, removed: only('copy', 'main', key), changed: only('main', 'copy', '*') - added }
}

function keyOf(sqlite: DatabaseSync, table: string): string[] {
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').all(table)
  return columns.length === 0 ? ['rowid'] : columns.map(({ name }) => String(name))
}
