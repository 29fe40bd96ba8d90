import { expect, test } from 'vitest'
import { rawQuery } from '../../testing/raw-query.ts'
import { openWorld } from '../../world.ts'
import { mediaColumns, readMedia } from './media-row.ts'

test('every column of a media gets its own name', () => {
  expect(readMedia(mediaColumns)).toEqual(Object.fromEntries(mediaColumns.map((name) => [name, name])))
})

test('every column of the table is read', () => {
  const { database } = openWorld()
  const columns = database.all(rawQuery<{ name: string }>("SELECT name FROM pragma_table_info('media')"), {})
  expect(columns.map(({ name }) => name).sort()).toEqual([...mediaColumns].sort())
  database.close()
})
