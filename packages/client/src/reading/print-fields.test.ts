import { describe, expect, test } from 'vitest'
import { printFields } from './print-fields.ts'

describe('fields', () => {
  test.each([
    [[], ''],
    [['id', 'username'], 'id,username'],
    [[{ media: { limit: 3, fields: ['id', 'caption'] } }], 'media.limit(3){id,caption}'],
    [
      ['id', { media: { fields: ['id', { children: { fields: ['id'] } }] }, stories: {} }],
      'id,media{id,children{id}},stories',
    ],
    [
      [{ business_discovery: { username: 'jay', fields: ['followers_count'] } }],
      'business_discovery.username(jay){followers_count}',
    ],
    [[{ media: { after: 'QVFIUbbb', limit: undefined } }], 'media.after(QVFIUbbb)'],
  ])('%j is %s', (fields, text) => expect(printFields(fields)).toBe(text))

  const circle: unknown[] = []
  circle.push({ media: { fields: circle } })

  test.each([
    ['id'],
    [[7]],
    [[null]],
    [[['id']]],
    [['id,username']],
    [['media{id}']],
    [['']],
    [[{ 'a.b': {} }]],
    [[{ media: 3 }]],
    [[{ media: null }]],
    [[{ media: ['id'] }]],
    [[{ media: { fields: 'id' } }]],
    [[{ media: { limit: '3){id}' } }]],
    [[{ media: { 'li mit': 3 } }]],
    [[{ media: { limit: {} } }]],
    [circle],
  ])('case %# is refused, since the platform would read something else', (fields) => {
    expect(() => printFields(fields as never)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
  })
})
