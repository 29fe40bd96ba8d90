import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillIn, namesIn } from './references.ts'

const answers = new Map<string, unknown>([
  ['pages', { data: [{ id: '1', name: 'A b' }, { id: '2' }], paging: { next: 'x' } }],
  ['me', { id: '7', nested: { deep: [true, 3] } }],
])

describe('a reference to an earlier answer', () => {
  test.each([
    ['?ids={result=pages:$.data.*.id}', '?ids=1,2'],
    ['{result=pages:$.data[1].id}', '2'],
    ['{result=pages:$.data[*].name}', 'A%20b'],
    ["{result=me:$['id']}/x", '7/x'],
    ['{result=me:$.nested.deep[0]}-{result=me:$.nested.deep[1]}', 'true-3'],
    ['{result=me:$.nothing}', ''],
    ['{result=me:$.constructor}', ''],
    ['{result=nobody:$.id}', ''],
    ['{id}', '{id}'],
  ])('%s becomes %s', (text, filled) => {
    expect(fillIn(text, answers)).toBe(filled)
  })

  test('names what it depends on', () => {
    expect(namesIn('{result=me:$.id}?ids={result=pages:$.data.*.id}')).toEqual(['me', 'pages'])
  })

  test('any text without one stays as it is, and no path is too strange', () => {
    assert(
      property(string(), (text) => {
        if (!text.includes('{result=')) expect(fillIn(text, answers)).toBe(text)
        expect(typeof fillIn(`{result=me:$${text}}`, answers)).toBe('string')
      }),
    )
  })
})
