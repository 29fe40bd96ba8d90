import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonOfBytes, parseExactJson as parse } from './exact-json.ts'

describe('JSON', () => {
  test('an id keeps every digit, as number or as text', () => {
    const id = fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String)
    fc.assert(
      fc.property(id, fc.constantFrom('id', 'user_id', 'uid', 'media_id'), (id, key) => {
        expect(parse(`{"${key}": ${id} }`)).toEqual({ [key]: id })
        expect(parse(`{"${key}":"${id}"}`)).toEqual({ [key]: id })
        expect(parse(`{"target_ids":[${id},"${id}"]}`)).toEqual({ target_ids: [id, id] })
      }),
    )
  })

  test('an integer no double can hold is text under any key, and other numbers stay numbers', () => {
    expect(parse('[9007199254740993, -9007199254740993, 9007199254740991, 1.5, 1e17, -0, 12]')).toEqual([
      '9007199254740993',
      '-9007199254740993',
      9007199254740991,
      1.5,
      1e17,
      -0,
      12,
    ])
  })

  test('digits inside texts and keys are left alone', () => {
    const text = String.raw`{"a":"12345678901234567890 \" 12345678901234567890","12345678901234567890":"\\"}`
    expect(parse(text)).toEqual(JSON.parse(text))
  })

  test('an id behind megabytes of escapes keeps its digits too', () => {
    const text = `{"text":"${'\\u0041'.repeat(1_300_000)}","id":17841405793187218}`
    expect(parse(text)).toMatchObject({ id: '17841405793187218' })
  })

  test('a number that is no id is its text as it was sent where an id has to be, however deep', () =>
    expect(parse('{"id":1e17,"media":{"data":[{"id":1.5,"like_count":1.5}]},"ids":[[2e30]]}')).toEqual({
      id: '1e17',
      media: { data: [{ id: '1.5', like_count: 1.5 }] },
      ids: [['2e30']],
    }))

  test('megabytes of small values with an id among them are read without a call for each', () => {
    const rows = 700_000
    const text = `{"id":17841405793187218,"data":[${'{"id":7},'.repeat(rows)}{}]}`
    const { id, data } = parse(text) as { id: string; data: { id: string }[] }
    expect([id, data.length, data[0], data[rows - 1]]).toEqual([
      '17841405793187218',
      rows + 1,
      { id: '7' },
      { id: '7' },
    ])
  })

  test('a key is what stands before the colon, escaped or not', () => {
    expect(parse(String.raw`{"\u0069d":7,"a":"id","b":8,"\"id":9,"x_id" : 10}`)).toEqual({
      id: '7',
      a: 'id',
      b: 8,
      '"id': 9,
      x_id: '10',
    })
  })

  test.for([
    '{12345678901234567890:1}',
    '{"a":012345678901234567890}',
    '[1,]',
    '',
    '12345678901234567890x',
    '"',
    '{"id":"',
    '"\\',
  ])('what is not JSON is refused: %s', (text) => expect(() => parse(text)).toThrow(SyntaxError))

  test('what is not JSON is refused just where JSON.parse refuses it', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\\n '.split(''),
      '"id"',
      '"id":',
      '12345678901234567890',
      '01',
      '-',
      '1e',
      'a',
    )
    const isRead = (read: (text: string) => unknown, text: string): boolean => {
      try {
        read(text)
        return true
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        return false
      }
    }
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('')
        expect(isRead(parse, text)).toBe(isRead(JSON.parse, text))
      }),
      { numRuns: 5000 },
    )
  })

  test('all other JSON is as JSON.parse gives it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}|ids?"/.test(text))
        expect(parse(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})

/** By a reviver that is told the source text of a number, as JSON.parse calls it in newer runtimes: slow, and plainly right. */
function parseBySource(text: string): unknown {
  type Reviver = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown
  const read = JSON.parse as (text: string, reviver: Reviver) => unknown
  const isId = (key: string): boolean => /(?:^|_)u?ids?$/.test(key)
  const sourced = read(text, (_, value, context) =>
    typeof value === 'number' ? new Source(context?.source ?? '') : value,
  )
  const walk = (value: unknown, isOfIds: boolean): unknown => {
    if (value instanceof Source) return value.read(isOfIds)
    if (Array.isArray(value)) return value.map((item) => walk(item, isOfIds))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, isId(key))]))
  }
  return walk(sourced, false)
}

class Source {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  read(isOfIds: boolean): unknown {
    const number = Number(this.text)
    if (Number.isSafeInteger(number)) return isOfIds ? String(number) : number
    return isOfIds || /^-?\d+$/.test(this.text) ? this.text : number
  }
}

test('JSON is read as by a runtime that tells the source of numbers', () => {
  const number = fc.oneof(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
    fc.double().map((n) => `${n}`),
  )
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      number.filter((text) => !/[NI]/.test(text)),
      fc.string().map((text) => JSON.stringify(text)),
      fc.array(tie('node')).map((items) => `[${items.join(' , ')}]`),
      fc.dictionary(fc.oneof(fc.constantFrom('id', 'ids', '__proto__'), fc.string()), tie('node')).map(
        (object) =>
          `{${Object.entries(object)
            .map(([key, value]) => `${JSON.stringify(key)}:${value}`)
            .join()}}`,
      ),
    ),
  })).node
  fc.assert(
    fc.property(tree, (text) => {
      expect(parse(text)).toEqual(parseBySource(text))
    }),
  )
})

test('JSON that nests without end is read or is none, and never a failure', () => {
  const deep = (open: string, close: string): string => `{"id":1,"a":${open.repeat(100_000)}1${close.repeat(100_000)}}`
  for (const text of [deep('[', ']'), deep('{"ids":', '}'), deep('{"a":', '}'), '['.repeat(100_000)]) {
    expect(typeof jsonOfBytes(new TextEncoder().encode(text))).toBeOneOf(['object', 'undefined'])
  }
})
