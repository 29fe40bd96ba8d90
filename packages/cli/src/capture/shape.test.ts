import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinShapes, printedName, shapeOf } from './shape.ts'

const isChoice = (name: string): boolean => name === 'media_type'

test('fields are kept by their paths, with kinds and the values of choices', () => {
  const media = {
    id: '17895',
    caption: 'Moss',
    media_type: 'IMAGE',
    like_count: 3,
    timestamp: '2026-10-01T10:00:00+0000',
  }
  expect(
    shapeOf({ data: [media, { id: '1', caption: null }], paging: { next: 'https://a.example/' } }, isChoice),
  ).toEqual({
    $: { kinds: ['object'] },
    data: { kinds: ['list'] },
    'data[]': { kinds: ['object'] },
    'data[].caption': { kinds: ['null', 'text'] },
    'data[].id': { kinds: ['digits'] },
    'data[].like_count': { kinds: ['integer'] },
    'data[].media_type': { kinds: ['text'], values: ['IMAGE'] },
    'data[].timestamp': { kinds: ['timestamp'] },
    paging: { kinds: ['object'] },
    'paging.next': { kinds: ['url'] },
  })
})

test('a text is never a value, even in capital letters or where a choice stands', () => {
  const shape = shapeOf({ caption: 'HELLO', media_type: 'my words', name: ['A', 1.5, true] }, isChoice)
  expect(shape['caption']).toEqual({ kinds: ['text'] })
  expect(shape['media_type']).toEqual({ kinds: ['text'] })
  expect(shape['name[]']).toEqual({ kinds: ['boolean', 'number', 'text'] })
})

test.for(['17841400000000001', 'Lisbon, Lisbon', 'PT', 'IGAAtoken', 'mira.prints', 'user_1234567', ''])(
  'a key like %j is no name of a field',
  (key) => expect(printedName(key)).toBe('{key}'),
)

test('nothing of a JSON value is in its shape but lower-case names and capital choices', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9 ]{8,30}$/).map((text) => `S3CR3T ${text}`)
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      secret,
      fc.integer(),
      fc.array(tie('any')),
      fc.dictionary(secret, tie('any')),
    ),
  })).any
  fc.assert(fc.property(value, (given) => !JSON.stringify(shapeOf({ given }, () => true)).includes('S3CR3T')))
})

test('joined shapes have what either has, in any order', () => {
  const one = shapeOf({ a: 1 }, isChoice)
  const other = shapeOf({ a: 'x', b: true }, isChoice)
  expect(joinShapes(one, other)).toEqual(joinShapes(other, one))
  expect(joinShapes(one, other)).toMatchObject({ a: { kinds: ['integer', 'text'] }, b: { kinds: ['boolean'] } })
})

test('a value nested without end is cut', () => {
  let deep: unknown = 'end'
  for (let depth = 0; depth < 5000; depth++) deep = [deep]
  expect(Object.keys(shapeOf(deep, isChoice)).length).toBeLessThan(20)
})
