import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { migrations } from './migrations/index.ts'
import type { Query } from './query.ts'

/** A world's store: one SQLite database, in a file or in memory. */
export interface Database {
  /** Every row of a query. */
  all<P, R>(query: Query<P, R>, parameters: P): R[]
  /** The first row of a query, if there is one. */
  first<P, R>(query: Query<P, R>, parameters: P): R | undefined
  /** Runs a query that changes rows; says how many. */
  run<P>(query: Query<P, unknown>, parameters: P): number
  /** All of the work's writes, or none. */
  transaction<T>(work: () => T): T
  /** Forgets every row, for a world that is loaded anew. */
  clear(): void
  close(): void
}

/** What stops a data directory from being opened, in words for the person who named it. */
export class DataDirectoryError extends Error {
  override name = 'DataDirectoryError'
}

/**
 * Opens a world's store, making or migrating it where needed.
 *
 * A file is held exclusively until `close()` (or the process's death), so that two platforms never share one.
 *
 * @param directory Where `world.db` is kept; undefined for memory.
 * @throws DataDirectoryError when it is in use, cannot be written, or was made by a newer Darkroom.
 */
export function openDatabase(directory?: string): Database {
  const sqlite = directory === undefined ? openSqlite(':memory:') : openFile(directory)
  const statements = new Map<Query<never, unknown>, Prepared>()

  function prepared(query: Query<never, unknown>): Prepared {
    let entry = statements.get(query)
    if (entry === undefined) {
      const { sql, bind } = query.compiled()
      entry = { statement: sqlite.prepare(sql), bind }
      statements.set(query, entry)
    }
    return entry
  }

  return {
    all: <P, R>(query: Query<P, R>, parameters: P) => {
      const { statement, bind } = prepared(query)
      return statement.all(...bind(parameters as never)) as R[]
    },
    first: <P, R>(query: Query<P, R>, parameters: P) => {
      const { statement, bind } = prepared(query)
      return statement.get(...bind(parameters as never)) as R | undefined
    },
    run: (query, parameters) => {
      const { statement, bind } = prepared(query)
      return Number(statement.run(...bind(parameters as never)).changes)
    },
    transaction: (work) => {
      if (sqlite.isTransaction) return work()
      sqlite.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        sqlite.exec('COMMIT')
        return result
      } catch (error) {
        sqlite.exec('ROLLBACK')
        throw error
      }
    },
    clear: () => {
      const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
      sqlite.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
      for (const { name } of tables) sqlite.exec(`DELETE FROM "${String(name)}"`)
      sqlite.exec('COMMIT; PRAGMA foreign_keys = ON')
    },
    close: () => sqlite.close(),
  }
}

interface Prepared {
  readonly statement: StatementSync
  readonly bind: ReturnType<Query<never, unknown>['compiled']>['bind']
}

function openFile(directory: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    return openSqlite(join(directory, 'world.db'))
  } catch (error) {
    throw explainOpening(error, directory)
  }
}

function openSqlite(path: string): DatabaseSync {
  const sqlite = new DatabaseSync(path)
  try {
    // In WAL mode with NORMAL, what was committed outlives the process; see decisions/0003 for what that leaves out.
    sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    sqlite.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY')
    migrate(sqlite, path)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function migrate(sqlite: DatabaseSync, path: string): void {
  const version = Number(sqlite.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > migrations.length) {
    throw new DataDirectoryError(
      `${path} has version ${version}, and this Darkroom knows versions up to ${migrations.length}. Update Darkroom, or name another directory with --data.`,
    )
  }
  if (version === migrations.length) return
  const steps = migrations.slice(version).join('\n')
  sqlite.exec(`BEGIN IMMEDIATE;\n${steps}\nPRAGMA user_version = ${migrations.length};\nCOMMIT`)
}

function explainOpening(error: unknown, directory: string): DataDirectoryError {
  if (error instanceof DataDirectoryError) return error
  const said = error instanceof Error ? error.message : String(error)
  const code = (error as { code?: string }).code ?? ''
  const reason = /locked|busy/i.test(said)
    ? 'is in use by another Darkroom. Stop that one, or name another directory with --data.'
    : /readonly|EACCES|EPERM|EROFS|unable to open/i.test(`${said} ${code}`)
      ? 'cannot be written. Make it writable, name another with --data, or keep the world in memory with --memory.'
      : /ENOTDIR|EEXIST/.test(code)
        ? 'is a file, not a directory. Name a directory with --data.'
        : /not a database|malformed/i.test(said)
          ? 'holds a world.db that is no Darkroom world. Move it away, or name another directory with --data.'
          : `cannot be opened: ${said}`
  return new DataDirectoryError(`The data directory ${directory} ${reason}`, { cause: error })
}
