import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExactJson as parse } from './exact-json.ts'

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

  test('an id in scientific notation beyond 2^53 is not made up', () =>
    expect(parse('{"id":1e17}')).toEqual({ id: 1e17 }))

  test.for(['{12345678901234567890:1}', '{"a":012345678901234567890}', '[1,]', '', '12345678901234567890x', '"'])(
    'what is not JSON is refused: %s',
    (text) => expect(() => parse(text)).toThrow(SyntaxError),
  )

  test('all other JSON is as JSON.parse gives it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}|ids?"/.test(text))
        expect(parse(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})

/** As a runtime does it that tells a reviver the source text of a number. */
function parseBySource(text: string): unknown {
  const isLost = (source: string): boolean => /^-?\d{16,}$/.test(source) && !Number.isSafeInteger(Number(source))
  const exact = (key: string, value: unknown, source = ''): unknown => {
    if (isLost(source)) return source
    if (!/(?:^|_)u?ids?$/.test(key)) return value
    if (Array.isArray(value)) return value.map((item) => exact(key, item))
    return Number.isSafeInteger(value) ? String(value) : value
  }
  const read = JSON.parse as (
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ) => unknown
  return read(text, (key, value, context) => exact(key, value, context?.source))
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
