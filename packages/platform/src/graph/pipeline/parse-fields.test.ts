import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../explain/refusal.ts'
import { parseFields, printFields, type Selected } from './parse-fields.ts'

const plain = (...names: string[]): Selected[] => names.map((name) => ({ name, modifiers: [] }))

describe('fields', () => {
  test.each<[string, Selected[]]>([
    ['id,username', plain('id', 'username')],
    ['id, username', plain('id', 'username')],
    [' id ,\tusername\n', plain('id', 'username')],
    ['id,,username,', plain('id', 'username')],
    [',,,', []],
    ['', []],
    ['   ', []],
    ['id,username,id', plain('id', 'username')],
    ['["id","username"]', plain('id', 'username')],
    [' ["id", "username"]', plain('id', 'username')],
    ['[]', []],
    ['["id,username"]', plain('id', 'username')],
    ['a-b,c_d,0', plain('a-b', 'c_d', '0')],
    ['__proto__,constructor', plain('__proto__', 'constructor')],
    ['media{id}', [{ name: 'media', modifiers: [], fields: plain('id') }]],
    ['media {id , caption}', [{ name: 'media', modifiers: [], fields: plain('id', 'caption') }]],
    ['media{}', [{ name: 'media', modifiers: [], fields: [] }]],
    [
      'media.limit(3).after(a=b,c){id,children{id}}',
      [
        {
          name: 'media',
          modifiers: [
            { name: 'limit', argument: '3' },
            { name: 'after', argument: 'a=b,c' },
          ],
          fields: [...plain('id'), { name: 'children', modifiers: [], fields: plain('id') }],
        },
      ],
    ],
    [
      'business_discovery.username(jay)',
      [{ name: 'business_discovery', modifiers: [{ name: 'username', argument: 'jay' }] }],
    ],
  ])('%j', (text, fields) => {
    expect(parseFields(text)).toEqual(fields)
  })

  test.each([
    ['id username', 'Expected end of string', 3],
    ['id}', 'Expected end of string', 2],
    ['{id}', 'Expected end of string', 0],
    ['id;DROP TABLE accounts', 'Expected end of string', 2],
    ['id,<script>', 'Expected end of string', 3],
    ['naïve', 'Expected end of string', 2],
    ['media{id', 'Expected end of list', 8],
    ['media{id;}', 'Expected end of list', 8],
    ['media.limit', 'Expected a modifier', 11],
    ['media.(3)', 'Expected a modifier', 6],
    ['media.limit(3', 'Expected end of modifier', 13],
    ['media.limit((3))', 'Expected end of modifier', 12],
    ['["id"', 'Expected an array of names', 0],
    ['[1]', 'Expected an array of names', 0],
    ['["id",["x"]]', 'Expected an array of names', 0],
  ])('%j is refused: %s at %i', (text, problem, position) => {
    expect(() => parseFields(text)).toThrow(
      expect.objectContaining({ values: { problem, position: String(position), fields: text } }),
    )
  })

  const selections = fc.letrec<{ list: Selected[]; item: Selected }>((tie) => ({
    list: fc.uniqueArray(tie('item'), { maxLength: 4, selector: (item) => item.name }),
    item: fc
      .record({
        name: fc.stringMatching(/^[\w-]{1,8}$/),
        modifiers: fc.array(
          fc.record({ name: fc.stringMatching(/^\w{1,8}$/), argument: fc.stringMatching(/^[^()]{0,8}$/) }),
          { maxLength: 2 },
        ),
        fields: fc.option(tie('list'), { nil: undefined, maxDepth: 4 }),
      })
      .map(({ fields, ...item }): Selected => (fields === undefined ? item : { ...item, fields })),
  })).list

  test('are read again as they were printed', () => {
    fc.assert(
      fc.property(selections, (fields) => {
        expect(parseFields(printFields(fields))).toEqual(fields)
      }),
    )
  })

  test('of any text are read, and then read again as printed, or are refused', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('id', 'media', '{', '}', '(', ')', '.', 'limit', ',', ' ', '[', ']', '"', '\\'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(noise, (text) => {
        try {
          const fields = parseFields(text)
          expect(parseFields(printFields(fields))).toEqual(fields)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['braces', 'a{'.repeat(100_000)],
    ['closed braces', `${'a{'.repeat(21)}id${'}'.repeat(21)}`],
    ['brackets', '['.repeat(500_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['modifiers', `a${'.b('.repeat(100_000)}`],
    ['parentheses', `a.b(${'('.repeat(500_000)}`],
    ['other letters', '\u0000'.repeat(500_000)],
  ])('without end are refused at once: %s', (_, text) => {
    expect(() => parseFields(text)).toThrow(Refusal)
  })

  test.each([
    ['twenty levels', `${'a{'.repeat(20)}id${'}'.repeat(20)}`],
    ['commas', ','.repeat(500_000)],
    ['blanks', ' '.repeat(500_000)],
    ['names', Array.from({ length: 50_000 }, (_, index) => `f${index}`).join(',')],
    ['modifiers', `a${'.b(1)'.repeat(100_000)}`],
  ])('of any length are read at once: %s', (_, text) => {
    expect(parseFields(text).length).toBeGreaterThanOrEqual(0)
  })
})
