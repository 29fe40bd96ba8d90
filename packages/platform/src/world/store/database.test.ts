import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { rawQuery } from '../testing/raw-query.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { type Database, DataDirectoryError, openDatabase, type Tables } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'
import { migrations } from './migrations/index.ts'
import { query } from './query.ts'

const insert = query<{ id: string }>((db, p) =>
  db
    .insertInto('people')
    .values({ id: p.id, name: '', email: p.id, passwordHash: '', createdAt: 0, confirmed: 1, checkpointed: 0 }),
)
const ids = query<object, { id: string }>((db) => db.selectFrom('people').select('id'))
const insertRole = query<{ personId: string }>((db, p) =>
  db.insertInto('appRoles').values({ appId: 'none', personId: p.personId, role: 'tester' }),
)

describe('a transaction', () => {
  test('that throws leaves nothing behind', () => {
    const database = openDatabase()
    const work = (): void => {
      database.run(insert, { id: '1' })
      throw new Error('halfway')
    }
    expect(() => database.transaction(work)).toThrow('halfway')
    expect(database.all(ids, {})).toEqual([])
  })

  test('inside another is part of it', () => {
    const database = openDatabase()
    const outer = (): void => {
      database.transaction(() => database.run(insert, { id: '1' }))
      throw new Error('halfway')
    }
    expect(() => database.transaction(outer)).toThrow('halfway')
    expect(database.all(ids, {})).toEqual([])
    expect(database.transaction(() => database.run(insert, { id: '2' }))).toBe(1)
    expect(database.all(ids, {})).toEqual([{ id: '2' }])
  })
})

test('what refers to nothing is not stored', () => {
  expect(() => openDatabase().run(insertRole, { personId: 'nobody' })).toThrow('FOREIGN KEY')
})

test('clear forgets every row but what the world remembers of itself, and joins a transaction', () => {
  const database = openDatabase()
  writeMeta(database, 'clock', 'here')
  database.run(insert, { id: '1' })
  const work = (): void => {
    database.clear()
    expect(database.all(ids, {})).toEqual([])
    throw new Error('halfway')
  }
  expect(() => database.transaction(work)).toThrow('halfway')
  expect(database.all(ids, {})).toEqual([{ id: '1' }])
  database.clear()
  expect(database.all(ids, {})).toEqual([])
  expect(readMeta(database, 'clock')).toBe('here')
})

describe('what is recalled', () => {
  const people: Tables = ['people']
  const removeAll = query<object>((db) => db.deleteFrom('sessions'))
  const insertSession = query<{ hash: string }>((db, p) =>
    db.insertInto('sessions').values({ hash: p.hash, site: 'instagram', subjectId: '1', createdAt: 0, expiresAt: 0 }),
  )

  /** How often somebody is looked up, whatever is done between two looks. */
  function looks(between: (database: Database) => void): number {
    const database = openDatabase()
    database.run(insert, { id: '1' })
    let count = 0
    const look = (): void => {
      database.recall(people, '1', () => {
        count++
        return database.first(ids, {})
      })
    }
    look()
    between(database)
    look()
    return count
  }

  test('is looked up once', () => expect(looks(() => {})).toBe(1))

  test('is looked up again when one of its tables was written, and not for any other', () => {
    expect(looks((database) => database.run(insert, { id: '2' }))).toBe(2)
    expect(looks((database) => database.run(insertSession, { hash: 'x' }))).toBe(1)
  })

  test('is looked up again when anything was deleted, undone or cleared, for it may have been part of that', () => {
    expect(looks((database) => database.run(removeAll, {}))).toBe(2)
    expect(looks((database) => database.clear())).toBe(2)
    const undone = (): void => {
      throw new Error('halfway')
    }
    expect(looks((database) => expect(() => database.transaction(undone)).toThrow('halfway'))).toBe(2)
  })
})

test('a database can be closed twice', () => {
  const database = openDatabase()
  database.close()
  expect(() => database.close()).not.toThrow()
})

describe('the version of a world', () => {
  /** Opens the file behind Darkroom's back. */
  function behind(directory: string, sql: string): void {
    const sqlite = new DatabaseSync(join(directory, 'world.db'))
    sqlite.exec(sql)
    sqlite.close()
  }

  test('is the number of migrations it has had', () => {
    const [row] = openDatabase().all(rawQuery<{ user_version: number }>('PRAGMA user_version'), {})
    expect(row?.user_version).toBe(migrations.length)
  })

  test('is refused when it is newer', () => {
    using directory = temporaryDirectory()
    openDatabase(directory.path).close()
    behind(directory.path, `PRAGMA user_version = ${migrations.length + 1}`)
    const opening = (): unknown => openDatabase(directory.path)
    expect(opening).toThrow(DataDirectoryError)
    const versions = `has version ${migrations.length + 1}, and this Darkroom knows versions up to ${migrations.length}.`
    expect(opening).toThrow(`${versions} Update Darkroom, or choose another`)
  })

  test('is not given to the database of another program', () => {
    using directory = temporaryDirectory()
    behind(directory.path, 'CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1')
    expect(() => openDatabase(directory.path)).toThrow(/is not a Darkroom world\. Move it away/)
    const sqlite = new DatabaseSync(join(directory.path, 'world.db'))
    expect(sqlite.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }])
    sqlite.close()
  })
})
