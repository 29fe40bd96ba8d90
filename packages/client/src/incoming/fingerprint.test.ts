import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

test('the fingerprint is the same for the same JSON, and another for another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [printedA, printedB] = [JSON.stringify(a), JSON.stringify(b)]
      expect(fingerprint(JSON.parse(printedA))).toMatch(/^[0-9a-f]{16}$/)
      expect(fingerprint(JSON.parse(printedA)) === fingerprint(JSON.parse(printedB))).toBe(printedA === printedB)
    }),
  )
})

test.each([
  [
    ['a', 'b'],
    ['ab', ''],
  ],
  [[1], ['1']],
  [[[1], 2], [[1, 2]]],
  [{ a: 1 }, ['a', 1]],
  [[], {}],
  [null, 'null'],
])('the fingerprints of %j and %j differ', (a, b) => expect(fingerprint(a)).not.toBe(fingerprint(b)))

test('values of any depth have fingerprints of their own', () => {
  const deep = (end: unknown): unknown => {
    let value = end
    for (let depth = 0; depth < 200_000; depth++) value = [value]
    return value
  }
  expect(fingerprint(deep(1))).not.toBe(fingerprint(deep(2)))
  expect(fingerprint(deep(1))).toBe(fingerprint(deep(1)))
})
