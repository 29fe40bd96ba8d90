import { describe, expect, test } from 'vitest'
import { columnsOf, entryOf } from './columns.ts'
import type { Keys } from './key.ts'

const keys = {
  name: { is: 'label', needed: true, column: 'name' },
  note: { is: 'text', default: '', column: 'note' },
  link: { is: 'text', column: 'link' },
  open: { is: 'yesOrNo', default: false, column: 'closed', reversed: true },
  sure: { is: 'yesOrNo', default: true, written: true, column: 'sure' },
  sound: { is: 'onOrOff', default: 'on', column: 'sound' },
  views: { is: 'count', default: 0, column: 'views' },
  tags: { list: 'label', column: 'tags' },
  other: { is: 'text' },
} as const satisfies Keys

const defaults = { name: 'A', note: '', link: null, closed: 1, sure: 1, sound: 1, views: 0, tags: '' }

describe('the columns of a row', () => {
  test('have the default of what an entry leaves out', () => {
    expect(columnsOf('The thing', keys, { name: 'A' })).toEqual(defaults)
  })

  test.each([
    ['note', 'x', 'x'],
    ['link', 'x', 'x'],
    ['sound', 'off', 0],
    ['views', 3, 3],
    ['tags', ['a', 'b'], 'a,b'],
    ['sure', false, 0],
  ] as const)('and what it says: %s: %j', (key, value, stored) => {
    const columns = columnsOf('The thing', keys, { name: 'A', [key]: value })
    expect(columns).toEqual({ ...defaults, [key]: stored })
    expect(entryOf(keys, columns)).toEqual({ name: 'A', sure: true, [key]: value })
  })

  test('and the opposite, where the column says the opposite', () => {
    const columns = columnsOf('The thing', keys, { name: 'A', open: true })
    expect(columns.closed).toBe(0)
    expect(entryOf(keys, columns)).toEqual({ name: 'A', open: true, sure: true })
  })
})

test('an entry that is read back leaves out its defaults, unless they are to be written', () => {
  expect(entryOf(keys, defaults)).toEqual({ name: 'A', sure: true })
  expect(entryOf<{ other: string }>(keys, defaults, { other: 'x' })).toEqual({ name: 'A', sure: true, other: 'x' })
})

test.each([
  [{}, 'The thing has nothing as name; expected a name that is not empty. Write a name.'],
  [{ name: 'A', tags: null }, 'has nothing as tags; expected a list.'],
  [{ name: 3 }, 'has a number as name'],
  [{ name: 'A', sound: 'loud' }, 'has "loud" as sound; expected one of on, off.'],
  [{ name: 'A', sure: 'true' }, 'has "true" as sure; expected one of true, false.'],
  [{ name: 'A', views: -1 }, 'has -1 as views; expected a whole number, 0 or more.'],
  [{ name: 'A', tags: 'a' }, 'has a string as tags; expected a list.'],
  [{ name: 'A', tags: [''] }, 'has "" as tags; expected a name that is not empty.'],
])('%j is refused with what was found and expected', (entry, told) => {
  expect(() => columnsOf('The thing', keys, entry)).toThrow(expect.objectContaining({ name: 'WorldFileError' }))
  expect(() => columnsOf('The thing', keys, entry)).toThrow(told)
})
