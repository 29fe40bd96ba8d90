import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntries } from './read-entries.ts'

const places = (text: string) => readEntries(text).map(({ line, column }) => [line, column])
const values = (text: string) => readEntries(text).map(({ value }) => value)

describe('a file of tokens is read', () => {
  test('as an object on each line, with blank lines, a mark at its start and line ends of Windows', () => {
    const text = '\uFEFF{"login":"instagram"}\r\n\r\n  {"login":"facebook"}\r\n'
    expect(values(text)).toEqual([{ login: 'instagram' }, { login: 'facebook' }])
    expect(places(text)).toEqual([
      [1, 1],
      [3, 3],
    ])
  })

  test('as a list, each element with the place at which it begins', () => {
    const text = '[\n  {"a": "x, { [ \\" y", "b": [{"c": 1}]}, {"a": 2},\n\n    {"a": 3}\n]'
    expect(values(text)).toEqual([{ a: 'x, { [ " y', b: [{ c: 1 }] }, { a: 2 }, { a: 3 }])
    expect(places(text)).toEqual([
      [2, 3],
      [2, 42],
      [4, 5],
    ])
  })

  test('as one object over many lines, and as one with a list of connections', () => {
    expect(readEntries('{\n  "connection_id": "c"\n}')).toEqual([{ line: 1, column: 1, value: { connection_id: 'c' } }])
    const text = '{\n  "total": [1, {}],\n  "connections": [\n    {"id": 1},\n    {"id": 2}\n  ]\n}'
    expect(values(text)).toEqual([{ id: 1 }, { id: 2 }])
    expect(places(text)).toEqual([
      [4, 5],
      [5, 5],
    ])
  })

  test.each([
    [',', 'login,accessToken,expiresAt\ninstagram,IGAA1,\n\nfacebook,"EAA""2",2026-12-01T00:00:00Z\n'],
    [';', 'login;accessToken;expiresAt\r\ninstagram;IGAA1;\r\n\r\nfacebook;"EAA""2";2026-12-01T00:00:00Z\r\n'],
  ])('as CSV parted by %s, without empty fields', (_, text) => {
    expect(readEntries(text)).toEqual([
      { line: 2, value: { login: 'instagram', accessToken: 'IGAA1' }, fields: expect.objectContaining({ login: 1 }) },
      {
        line: 4,
        value: { login: 'facebook', accessToken: 'EAA"2', expiresAt: '2026-12-01T00:00:00Z' },
        fields: { login: 1, accessToken: 2, expiresAt: 3 },
      },
    ])
  })

  test('with the line on which a row of CSV begins, where a field before has line breaks', () => {
    const text = 'login,token,profile\ninstagram,IGAA1,"two\nlines"\ninstagram,IGAA2,one'
    expect(readEntries(text).map(({ line }) => line)).toEqual([2, 4])
  })
})

describe('what cannot be read is told with its place, and without what stands there', () => {
  test.each([
    ['', [[1, 1, /empty/]]],
    ['l\0o\0g\0', [[1, 1, /UTF-8/]]],
    [
      '{"login":"instagram"}\nno json IGAAsecret\n{"login" IGAAsecret}\n[1]',
      [
        [2, 1, /no JSON/],
        [3, 10, /no JSON/],
        [4, 1, /no object/],
      ],
    ],
    ['[\n  {"a": 1},\n  {"a": IGAAsecret}\n]', [[3, 9, /Nothing of the file/]]],
    [
      '[{"a": 1}, "IGAAsecret", 7]',
      [
        [1, 12, /no object/],
        [1, 26, /no object/],
      ],
    ],
    ['{"login": "instagram",\n "accessToken": IGAAsecret', [[2, 17, /no JSON/]]],
    ['login,expiresAt\ninstagram,x', [[1, 1, /no field accessToken/]]],
    ['login,accessToken\ninstagram,"IGAAsecret\nx,y', [[expect.any(Number), undefined, /quotation mark/]]],
    [
      'login,accessToken\ninstagram\ninstagram,IGAAsecret,more',
      [
        [2, 2, /1 fields/],
        [3, 3, /3 fields/],
      ],
    ],
  ] as const)('%j', (text, problems) => {
    const told = readEntries(text).filter(({ problem }) => problem !== undefined)
    expect(told.map(({ line, column, problem }) => [line, column, problem])).toEqual(
      problems.map(([line, column, problem]) => [line, column, expect.stringMatching(problem)]),
    )
    expect(JSON.stringify(told)).not.toContain('IGAAsecret')
  })

  test('whatever a file has, each entry has a line of it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ';',
      ':',
      '\n',
      'login',
      'token',
      '{"a":1}',
      '\\',
      ' ',
      '1',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const lines = text.split('\n').length
          for (const { line } of readEntries(text)) expect(line >= 1 && line <= lines).toBe(true)
        },
      ),
    )
  })

  test('a list has as many places as elements', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.nat(4), (list, indent) => {
        const text = JSON.stringify(list, undefined, indent)
        const entries = readEntries(text)
        expect(entries.map(({ value }) => value)).toEqual(JSON.parse(text))
        for (const { line, column = 0 } of entries) expect(text.split('\n')[line - 1]?.[column - 1]).toBe('{')
      }),
    )
  })
})
