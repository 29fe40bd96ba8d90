import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFlatLiteral } from './read-flat-literal.ts'

const read = (text: string): unknown => {
  const entries = readFlatLiteral(text)
  return entries === undefined ? undefined : Object.fromEntries(entries)
}

test.each([
  [`{ url: 'https://a.example/x', confirmation_code: 'a1' }`, { url: 'https://a.example/x', confirmation_code: 'a1' }],
  [`{"a": "b", 'c': "it's", d: 'say "x"',}`, { a: 'b', c: "it's", d: 'say "x"' }],
  [' \n{\ta:1, b : -2.5 ,c:true,d:false,e:null } ; \n', { a: 1, b: -2.5, c: true, d: false, e: null }],
  [String.raw`{ a: 'it\'s', b: "\u0041\x42\n\q\\" }`, { a: "it's", b: 'AB\nq\\' }],
  ['{}', {}],
  ['{ __proto__: "x" }', Object.fromEntries([['__proto__', 'x']])],
])('%s is read', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  '',
  '[]',
  'null',
  '{',
  '{ a }',
  '{ a: }',
  '{ a: b }',
  '{ a: alert(1) }',
  '{ a: `b` }',
  '{ a: {} }',
  "{ a: 'b' c: 'd' }",
  "{ a: 'b'",
  "{ a: 'b' } x",
  "{ a: 'b\nc' }",
  "{ a: 'b\\' }",
  '{ ,a: 1 }',
  '{ a: 01 }',
])('%j is not read', (text) => {
  expect(read(text)).toBeUndefined()
})

const words = fc.string({ unit: 'binary' })
const names = fc.string({ unit: fc.constantFrom('a', 'Z', '_', '$', '9'), minLength: 1 }).map((text) => `k${text}`)

test('strings in either kind of quotes are read as they were written', () => {
  const quote = (text: string, mark: string): string =>
    mark === '"'
      ? JSON.stringify(text)
      : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
  fc.assert(
    fc.property(fc.dictionary(names, words), fc.constantFrom('"', "'"), fc.boolean(), (object, mark, trailing) => {
      const pairs = Object.entries(object).map(([name, text]) => `${name} : ${quote(text, mark)}`)
      const literal = `{ ${pairs.join(', ')}${trailing && pairs.length > 0 ? ',' : ''} }`
      expect(read(literal)).toEqual({ ...object })
    }),
  )
})

test('any text is read in a bounded number of steps, without a failure', () => {
  const part = fc.constantFrom('{', '}', ':', ',', "'", '"', '\\', 'a', '1', ' ', '\n', '\\u00', '\0')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
      expect(() => readFlatLiteral(parts.join(''))).not.toThrow()
    }),
  )
  expect(read(`{ a: '${'\\'.repeat(65_535)}`)).toBeUndefined()
  expect(read(' '.repeat(65_536))).toBeUndefined()
  expect(read(`{}${' '.repeat(65_536)}x`)).toBeUndefined()
  expect(read(`{${' '.repeat(65_536)}x`)).toBeUndefined()
})
