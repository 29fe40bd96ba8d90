import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAppDomains } from './app-domains.ts'

test.each([
  ['', []],
  ['example.com', ['example.com']],
  [' Example.com,\r\nb.example  example.com\n', ['example.com', 'b.example']],
  ['https://a.example:8443/path?x', ['a.example']],
  ['localhost xn--bcher-kva.example', ['localhost', 'xn--bcher-kva.example']],
])('%j are the domains %j', (text, value) => {
  expect(readAppDomains(text)).toEqual({ value })
})

test.each([
  'a.example:80',
  'a.example/path',
  'ftp://a.example',
  '-a.example',
  'a..example',
  '*.example',
  'bücher.example',
])('%j is no host name', (text) => {
  expect(readAppDomains(text)).toEqual({ problem: expect.stringContaining('is no host name') })
})

test('an app has a hundred at the most', () => {
  const many = Array.from({ length: 101 }, (_, index) => `a${index}.example`)
  expect(readAppDomains(many.slice(1).join(' '))).toHaveProperty('value')
  expect(readAppDomains(many.join(' '))).toHaveProperty('problem')
})

test('whatever is typed, only host names are stored, and reading them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ0.-, :/\n@é') }), (text) => {
      const read = readAppDomains(text)
      if ('problem' in read) return
      expect(readAppDomains(read.value.join(','))).toEqual(read)
    }),
  )
})
