import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList, readRecord, readRecords } from './parameter-lists.ts'
import { queryParameters } from './parameters.ts'

describe('a list', () => {
  test.each(['x=1,2', 'x=["1","2"]', 'x=[1,2]', 'x[0]=1&x[1]=2', 'x[1]=2&x[0]=1', 'x=1%2C%202'])(
    'is read from %s',
    (query) => {
      expect(readList(queryParameters(query), 'x')).toEqual(['1', '2'])
    },
  )

  test('that is absent is not an empty one', () => {
    expect(readList(queryParameters('y=1'), 'x')).toBeUndefined()
    expect(readList(queryParameters('x='), 'x')).toEqual([])
  })

  test('keeps every entry that has no comma', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\w.]+$/), { minLength: 1, maxLength: 30 }), (entries) => {
        expect(readList(new Map([['x', JSON.stringify(entries)]]), 'x')).toEqual(entries)
        expect(readList(new Map([['x', entries.join(',')]]), 'x')).toEqual(entries)
      }),
    )
  })
})

test('What is nested without end is no list of lists and no record, and brackets in a text are text', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  expect(readList(new Map([['x', deep]]), 'x')).toEqual([deep])
  expect(readRecords(new Map([['x', deep]]), 'x')).toBe('invalid')
  expect(readRecord(new Map([['x', `{"a":${deep}}`]]), 'x')).toBe('invalid')
  const text = '[{"\\'.repeat(200)
  expect(readRecord(new Map([['x', JSON.stringify({ text })]]), 'x')).toEqual({ text })
})

test('Records are read from a JSON array, or one an entry; what is no record is invalid', () => {
  const tags = [{ username: 'lee.wanders', x: 0.5, y: 1 }]
  expect(readRecords(new Map([['user_tags', JSON.stringify(tags)]]), 'user_tags')).toEqual(tags)
  expect(readRecords(new Map([['user_tags[0]', JSON.stringify(tags[0])]]), 'user_tags')).toEqual(tags)
  expect(readRecords(new Map([['user_tags', JSON.stringify(tags[0])]]), 'user_tags')).toEqual(tags)
  expect(readRecords(new Map([['user_tags', '["lee"]']]), 'user_tags')).toBe('invalid')
  expect(readRecord(new Map([['trial_params', '[1]']]), 'trial_params')).toBe('invalid')
  expect(readRecord(new Map([['trial_params', '{"graduation_strategy":"MANUAL"}']]), 'trial_params')).toEqual({
    graduation_strategy: 'MANUAL',
  })
})

test('Any text can be read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parameters = new Map([['x', text]])
      readList(parameters, 'x')
      readRecords(parameters, 'x')
      readRecord(parameters, 'x')
    }),
  )
})
