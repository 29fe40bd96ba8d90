import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { makeFolder } from '../base/make-folder.ts'
import type { Schema } from './schema.ts'
import { type Store, storeOf } from './store.ts'
import { StoreError } from './store-error.ts'

/**
 * Opens a store in a file: WAL with `synchronous=FULL`, so that what was answered survives a power failure. For one machine; several
 * processes may share it.
 *
 * @param path The file, or `:memory:`.
 * @throws StoreError for a folder on the network, whose locks do not hold.
 * @example
 * import { openSqlite } from '@darkroom/connect'
 * await using store = await openSqlite(':memory:')
 * store.kind // => 'sqlite'
 */
export async function openSqlite(path: string): Promise<Store> {
  if (path !== ':memory:') {
    makeFolder(dirname(path))
    checkFolder(dirname(path))
  }
  // SQLite waits for another process without letting this one do anything else, so it waits briefly, and is asked again.
  const sqlite = new DatabaseSync(path, { timeout: 20 })
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: adapted(sqlite) }) })
  return storeOf({
    kind: 'sqlite',
    db,
    locksRows: false,
    backup: async (to) => {
      await backup(sqlite, to)
    },
    checkpoint: async () => {
      if (path !== ':memory:') sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  })
}

/** As many statements are kept prepared: the most that run have one text each, and preparing takes longer than running them. */
const mostStatements = 300

/** node:sqlite as Kysely's dialect wants it. Rows are read whole: an open cursor would let the log grow without bounds. */
function adapted(sqlite: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => {
      prepared.clear()
      sqlite.close()
    },
    prepare: (sql) => {
      // On a full disk SQLite has rolled back already, and would say so in place of what was wrong.
      if (sql === 'rollback' && !sqlite.isTransaction) return nothing
      const statement = prepared.get(sql) ?? prepare(sqlite, sql)
      // The one that was used last stands last, and the first is dropped.
      prepared.delete(sql)
      prepared.set(sql, statement)
      const [oldest = ''] = prepared.keys()
      if (prepared.size > mostStatements) prepared.delete(oldest)
      return statement
    },
  }
}

function prepare(sqlite: DatabaseSync, sql: string): SqliteStatement {
  // A transaction that begins by reading could otherwise fail when it first writes.
  const statement = sqlite.prepare(sql === 'begin' ? 'begin immediate' : sql)
  const bind = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.all(...bind(parameters))[Symbol.iterator](),
  }
}

/** A statement that does nothing. */
const nothing: ReturnType<SqliteDatabase['prepare']> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/** What statfs calls NFS, SMB, CIFS, SMB2 and Ceph. */
const networkTypes = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x00c36400]

function checkFolder(folder: string): void {
  if (networkTypes.includes(statfsSync(folder).type))
    throw new StoreError(
      'network_folder',
      `${folder} is on the network, where SQLite's locks do not hold.`,
      'Choose a folder on a disk of this machine, or use PostgreSQL.',
    )
}
