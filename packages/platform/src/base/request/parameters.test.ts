import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formParameters, graphParameters, mostParameters, queryParameters } from './parameters.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }
const post = (body: RequestInit['body'], headers: HeadersInit): Request =>
  new Request('https://graph.instagram.com/me', { method: 'POST', headers, ...(body === undefined ? {} : { body }) })

describe('a query string', () => {
  test.each([
    ['', {}],
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=1&a=2', { a: '2' }],
    ['a=1&a=', { a: '' }],
    ['a', { a: '' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=b+c%20d%2B', { a: 'b c d+' }],
    ['a=100%&b=%zz', { a: '100%', b: '%zz' }],
    ['a=%ff', { a: '\ufffd' }],
    ['a=%00', { a: '\0' }],
    ['&&=&', { '': '' }],
    ['%61=1', { a: '1' }],
    ['__proto__=1', Object.fromEntries([['__proto__', '1']])],
  ])('%j', (query, parameters) => {
    expect(Object.fromEntries(queryParameters(query))).toEqual(parameters)
  })

  test('of any text is read, and a well-formed one exactly', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => queryParameters(text) instanceof Map))
    const names = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names)), (pairs) => {
        expect(queryParameters(String(new URLSearchParams(pairs)))).toEqual(new Map(pairs))
      }),
    )
  })
})

describe('a form', () => {
  test('is read the same, urlencoded and multipart, whatever it holds', async () => {
    const text = fc.string({ unit: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.stringMatching(/^\w+$/), text)), async (pairs) => {
        const multipart = new FormData()
        for (const [name, value] of pairs) multipart.append(name, value)
        const read = await formParameters(post(multipart, {}))
        const lines = (value: string): string => value.replace(/\r\n?|\n/g, '\n')
        expect([...read].map(([name, value]) => [name, lines(value)])).toEqual(
          [...new Map(pairs)].map(([name, value]) => [name, lines(value)]),
        )
        expect(await formParameters(post(new URLSearchParams(pairs), {}))).toEqual(new Map(pairs))
      }),
    )
  })

  test('of any bytes under any content type is read or has no parameters', async () => {
    const types = fc.constantFrom(
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=a',
      'multipart/form-data; boundary="',
      'multipart/form-data;boundary=',
      'multipart/form-data; boundary=a; boundary=b',
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), types, async (bytes, type) => {
        const body = Uint8Array.from(bytes)
        return (await formParameters(post(body, { 'content-type': type }))) instanceof Map
      }),
    )
  })
})

describe('parameters of the Graph API', () => {
  test.each<[string, RequestInit['body'], HeadersInit, Record<string, string>]>([
    ['the body’s come before the query’s', 'a=body&b=2', form, { a: 'body', b: '2', q: '1' }],
    [
      'JSON',
      '{"a":"x","n":1,"t":true,"l":["id","x"],"o":{"y":[1]},"z":null}',
      json,
      { a: 'x', n: '1', t: 'true', l: '["id","x"]', o: '{"y":[1]}', z: 'null', q: '1' },
    ],
    ['JSON with a charset', '{"a":"x"}', { 'content-type': 'Application/JSON; charset=utf-8' }, { a: 'x', q: '1' }],
    ['an empty JSON object', '{}', json, { a: 'query', q: '1' }],
    ['an empty JSON body', '', json, { a: 'query', q: '1' }],
    ['no body', undefined, json, { a: 'query', q: '1' }],
    ['a JSON list', '["a"]', json, { a: 'query', q: '1' }],
    ['a JSON text', '"a"', json, { a: 'query', q: '1' }],
    ['JSON cut short', '{"a":"x"', json, { a: 'query', q: '1' }],
    ['JSON with bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), json, { a: 'query', q: '1' }],
    ['JSON nested without end', `{"b":${'['.repeat(200_000)}`, json, { a: 'query', q: '1' }],
    ['another type', 'a=1', { 'content-type': 'text/plain' }, { a: 'query', q: '1' }],
  ])('%s', async (_, body, headers, parameters) => {
    expect(Object.fromEntries(await graphParameters(post(body, headers), 'a=query&q=1'))).toEqual(parameters)
  })
})

describe('of more than a thousand parameters the first thousand are read', () => {
  const names = Array.from({ length: mostParameters + 1 }, (_, number) => `n${number}`)
  const firstThousand = names.slice(0, -1)

  test('in a query, also where they have no value', () => {
    expect([...queryParameters(names.map((name) => `${name}=1`).join('&')).keys()]).toEqual(firstThousand)
    expect([...queryParameters(names.join('&')).keys()]).toEqual(firstThousand)
    expect(queryParameters(`a=1&${'b&'.repeat(mostParameters)}a=2`).get('a')).toBe('1')
  })

  test('in a form, urlencoded and multipart', async () => {
    expect([...(await formParameters(post(names.join('&'), form))).keys()]).toEqual(firstThousand)
    const multipart = new FormData()
    for (const name of names) multipart.append(name, '1')
    expect([...(await formParameters(post(multipart, {}))).keys()]).toEqual(firstThousand)
  })

  test('in JSON', async () => {
    const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])))
    expect([...(await graphParameters(post(body, json), '')).keys()]).toEqual(firstThousand)
  })
})
