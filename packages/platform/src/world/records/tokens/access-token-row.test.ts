import { expect, test } from 'vitest'
import { accessTokenColumns, readAccessToken } from './access-token-row.ts'

test('every column of a token gets its own name', () => {
  const names = accessTokenColumns.map((column) => column.replace(/^.*(?: as |\.)/, ''))
  expect(readAccessToken(names)).toEqual(Object.fromEntries(names.map((name) => [name, name])))
})
