import type { StatementSync } from 'node:sqlite'
import { compareCopy, copyIn, copyOut } from './copy-world.ts'
import { explainOpening, foreignDatabase, newerDatabase, prepareDataDirectory } from './data-directory.ts'
import { currentSchema } from './migrations/current.ts'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { DatabaseSync } from './sqlite.ts'
import type { Query } from './statement.ts'
import type { TableChange } from './table-change.ts'
import { touchTable } from './touch-table.ts'
import { withoutCollision } from './without-collision.ts'

export { DataDirectoryError } from './data-directory.ts'

/** Tables that a look-up reads. */
export type Tables = readonly (keyof Schema)[]

/** A world's store: one SQLite database, in a file or in memory. */
export interface Database {
  /** Where the store is kept; undefined: in memory. */
  readonly file: string | undefined
  /** Every row of a query. */
  all<P, R>(query: Query<P, R>, parameters: P): R[]
  /** The first row of a query, if there is one. */
  first<P, R>(query: Query<P, R>, parameters: P): R | undefined
  /**
   * What was looked up, remembered until one of the tables it was read from is written: for the look-ups that every request begins
   * with. A world has no other writer, so what was read stays true (decisions/0009).
   *
   * @param tables Every table that is looked into. The same list, not a copy of it, for all look-ups of a kind.
   * @param key Tells apart what is recalled from these tables.
   * @param look Looks it up; that nothing was found is not remembered.
   */
  recall<R extends object>(tables: Tables, key: string, look: () => R | undefined): R | undefined
  /**
   * Goes once through tables of a file, so that no look-up in a large one waits for a page to be mapped (decisions/0009), and yields
   * every few thousand rows. Nothing is done in memory, nor with a file that is too large to be mapped whole.
   */
  touch(tables: Tables): Generator<void, void>
  /** Runs a query that changes rows; says how many. */
  run<P>(query: Query<P, unknown>, parameters: P): number
  /** All of the work's writes, or none. Inside another transaction, the work is part of that one. */
  transaction<T>(work: () => T): T
  /** Which migrations it has seen. */
  readonly version: number
  /** Bytes of all of it. */
  size(): number
  /** All of it, as bytes. */
  copy(): Uint8Array<ArrayBuffer>
  /**
   * Puts the rows of a copy in place of its own, all of them or none. What a world remembers of itself stays, its limits excepted.
   *
   * @param then What is done before anybody sees the new rows.
   */
  restore(copy: Uint8Array<ArrayBuffer>, then: () => void): void
  /** What differs from a copy, in each of these tables that differs. */
  compare(copy: Uint8Array<ArrayBuffer>, tables: readonly string[]): Readonly<Record<string, TableChange>>
  /** Forgets every row but the world's clock and the like, for a world that is loaded anew. */
  clear(): void
  close(): void
}

/**
 * Opens a world's store, making or migrating it where needed.
 *
 * A file is held exclusively until `close()` (or the process's death), so that two platforms never share one.
 *
 * @param directory Where `world.db` is kept; undefined for memory.
 * @param copy What a store in memory begins as: all of another, of the same version.
 * @throws DataDirectoryError when it is in use, cannot be written, or was made by a newer Darkroom.
 */
export function openDatabase(directory?: string, copy?: Uint8Array<ArrayBuffer>): Database {
  const sqlite = directory === undefined ? openSqlite(':memory:', copy) : openDirectory(directory)
  const statements = new Map<Query<never, unknown>, Prepared>()
  const recalled = new Map<Tables, Map<string, object>>()
  let begin = sqlite.prepare('BEGIN IMMEDIATE')
  let commit = sqlite.prepare('COMMIT')

  function prepareAnew(): void {
    statements.clear()
    begin = sqlite.prepare('BEGIN IMMEDIATE')
    commit = sqlite.prepare('COMMIT')
  }

  function prepared(query: Query<never, unknown>): Prepared {
    let entry = statements.get(query)
    if (entry === undefined) {
      const { sql, bind } = query.compiled()
      entry = { statement: sqlite.prepare(sql), bind, changes: writtenTable(sql) }
      if (query.read !== undefined) entry.statement.setReturnArrays(true)
      statements.set(query, entry)
    }
    return entry
  }

  function transaction<T>(work: () => T): T {
    if (sqlite.isTransaction) return work()
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      recalled.clear()
      // A full disk ends the transaction by itself.
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
      throw error
    }
  }

  function first<P, R>(query: Query<P, R>, parameters: P): R | undefined {
    const { statement, bind } = prepared(query)
    const row = statement.get(...bind(parameters as never))
    // With `read`, rows come as lists of values.
    return (row && query.read ? query.read(row as unknown as unknown[]) : row) as R | undefined
  }

  return {
    file: sqlite.location() ?? undefined,
    all: <P, R>(query: Query<P, R>, parameters: P) => {
      const { statement, bind } = prepared(query)
      const rows = statement.all(...bind(parameters as never))
      return (query.read ? rows.map((row) => query.read?.(row as unknown as unknown[])) : rows) as R[]
    },
    first,
    recall: <R extends object>(tables: Tables, key: string, look: () => R | undefined) => {
      const rows = recalled.get(tables) ?? new Map<string, object>()
      recalled.set(tables, rows)
      const known = rows.get(key)
      if (known !== undefined) return known as R
      const found = look()
      if (found === undefined) return undefined
      if (rows.size >= recallCapacity) rows.clear()
      rows.set(key, Object.freeze(found))
      return found
    },
    touch: function* (tables) {
      const size = readPragma(sqlite, 'page_count') * readPragma(sqlite, 'page_size')
      if (directory === undefined || size > mostMapped) return
      for (const table of tables) yield* touchTable(sqlite, table)
    },
    run: (query, parameters) => {
      const { statement, bind, changes } = prepared(query)
      // What is deleted may take rows of other tables along.
      if (changes === undefined) recalled.clear()
      else for (const [tables, rows] of recalled) if (tables.includes(changes)) rows.clear()
      return Number(statement.run(...bind(parameters as never)).changes)
    },
    transaction,
    version: migrations.length,
    size: () => readPragma(sqlite, 'page_count') * readPragma(sqlite, 'page_size'),
    copy: () => copyOut(sqlite),
    restore: (copy, then) => {
      recalled.clear()
      try {
        copyIn(sqlite, { bytes: copy, finalized: prepareAnew }, then)
      } finally {
        recalled.clear()
      }
    },
    compare: (copy, tables) => compareCopy(sqlite, { bytes: copy, finalized: prepareAnew }, tables),
    clear: () => {
      recalled.clear()
      transaction(() => emptyTables(sqlite))
    },
    close: () => {
      if (sqlite.isOpen) sqlite.close()
    },
  }
}

/** Rows of a kind that are remembered at the most. */
const recallCapacity = 10_000

interface Prepared {
  readonly statement: StatementSync
  /** The one table whose rows it changes. */
  readonly changes: keyof Schema | undefined
  readonly bind: ReturnType<Query<never, unknown>['compiled']>['bind']
}

function writtenTable(sql: string): keyof Schema | undefined {
  return /^(?:insert into|update) "(\w+)"/.exec(sql)?.[1] as keyof Schema | undefined
}

/** Later tables refer to earlier ones, so they are emptied first and nothing cascades. */
function emptyTables(sqlite: DatabaseSync): void {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'meta' ORDER BY rowid DESC")
    .all()
  for (const { name } of tables) sqlite.exec(`DELETE FROM "${String(name)}"`)
}

function openDirectory(directory: string): DatabaseSync {
  try {
    const path = prepareDataDirectory(directory)
    return withoutCollision(() => openSqlite(path))
  } catch (error) {
    throw explainOpening(error, directory)
  }
}

function openSqlite(path: string, copy?: Uint8Array<ArrayBuffer>): DatabaseSync {
  // A migration rebuilds tables, which must not cascade to those that refer to them.
  const sqlite = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  try {
    // The lock comes first, and all of it at once: two that open a new file would otherwise share it, and both wait for the other.
    sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
    // In WAL mode with NORMAL, what was committed outlives the process; see decisions/0003 for what that leaves out.
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000')
    // Mapped, a file of any size is read as quickly as a small one.
    sqlite.exec(`PRAGMA temp_store = MEMORY; PRAGMA mmap_size = ${mostMapped}`)
    if (path === ':memory:') sqlite.deserialize(copy ?? emptyWorld())
    else migrate(sqlite, path)
    sqlite.exec('PRAGMA foreign_keys = ON')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Bytes of a file that are mapped at the most. */
const mostMapped = 2_147_418_112

let kept: Uint8Array<ArrayBuffer> | undefined

/** A world's store without a row, as bytes: every world in memory begins as a copy of it, in a tenth of the time. */
function emptyWorld(): Uint8Array<ArrayBuffer> {
  if (kept !== undefined) return kept
  const sqlite = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  migrate(sqlite, ':memory:')
  kept = Uint8Array.from(sqlite.serialize())
  sqlite.close()
  return kept
}

/** Marks the file as Darkroom's: the letters "Dark" (sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x4461726b

function migrate(sqlite: DatabaseSync, path: string): void {
  const version = readPragma(sqlite, 'user_version')
  if (readPragma(sqlite, 'application_id') !== applicationId) {
    if (sqlite.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined) throw foreignDatabase(path)
  } else if (version > migrations.length) throw newerDatabase(path, version, migrations.length)
  if (version === migrations.length) return
  const steps = version === 0 ? currentSchema : migrations.slice(version).join('\n')
  const marks = `PRAGMA application_id = ${applicationId};\nPRAGMA user_version = ${migrations.length};`
  sqlite.exec(`BEGIN IMMEDIATE;\n${steps}\n${marks}\nCOMMIT`)
}

function readPragma(
  sqlite: DatabaseSync,
  name: 'user_version' | 'application_id' | 'page_count' | 'page_size',
): number {
  return Number(sqlite.prepare(`PRAGMA ${name}`).get()?.[name])
}
