import { expect, test } from 'vitest'
import { query } from './query.ts'

test('values are bound in the order of the question marks, however the parameters are given', () => {
  const update = query<{ id: string; name: string }>((db, p) =>
    db.updateTable('apps').set({ name: p.name, deletedAt: 7 }).where('id', '=', p.id).where('name', '!=', p.name),
  )
  const { sql, bind } = update.compiled()
  expect(sql).toBe('update "apps" set "name" = ?, "deletedAt" = ? where "id" = ? and "name" != ?')
  expect(bind({ id: '1', name: 'Robert"); DROP TABLE apps;--' })).toEqual([
    'Robert"); DROP TABLE apps;--',
    7,
    '1',
    'Robert"); DROP TABLE apps;--',
  ])
})

test('a statement is compiled once', () => {
  let compilations = 0
  const every = query((db) => {
    compilations += 1
    return db.selectFrom('apps').selectAll()
  })
  expect(every.compiled()).toBe(every.compiled())
  expect(compilations).toBe(1)
})
