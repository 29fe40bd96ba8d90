import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphJson, oauthJson, rawNumber } from './json.ts'

describe('JSON of graph.instagram.com', () => {
  test.each([
    [{ a: 1, b: [true, null] }, '{"a":1,"b":[true,null]}'],
    [{ url: 'https://a/b' }, '{"url":"https:\\/\\/a\\/b"}'],
    [{ text: '50% </script>' }, '{"text":"50\\u0025 <\\/script>"}'],
    [{ text: 'é 🦊' }, '{"text":"\\u00e9 \\ud83e\\udd8a"}'],
    [{ text: '"\\\n\0\x7f' }, '{"text":"\\"\\\\\\n\\u0000\\u007f"}'],
    [{ 'a/b%é': 1 }, '{"a\\/b\\u0025\\u00e9":1}'],
    [{ text: '\ud83e' }, '{"text":"\\ud83e"}'],
  ])('%j is %s', (value, text) => {
    expect(graphJson(value)).toBe(text)
  })

  test('is read back as it was written, in ASCII, with each slash and percent sign escaped', () => {
    const values = fc.jsonValue({ stringUnit: 'binary' })
    fc.assert(
      fc.property(values, (value) => {
        const text = graphJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(text).toMatch(/^[\x20-\x7e]*$/)
        expect(text.replaceAll('\\/', '')).not.toMatch(/[/%]/)
      }),
    )
  })
})

describe('JSON of api.instagram.com', () => {
  test('has a space after every colon and comma, and unquoted numbers of any length', () => {
    const value = { access_token: 'IGQV', user_id: rawNumber('27640875392278831'), code: 400 }
    expect(oauthJson(value)).toBe('{"access_token": "IGQV", "user_id": 27640875392278831, "code": 400}')
    expect(oauthJson({})).toBe('{}')
  })

  test('is read back as it was written, in ASCII', () => {
    const values = fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(fc.string({ unit: 'binary' }), fc.integer()))
    fc.assert(
      fc.property(values, (value) => {
        const text = oauthJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(text).toMatch(/^[\x20-\x7e]*$/)
      }),
    )
  })

  test.each(['', '-1', '1.5', '1e3', ' 1', '1 ', '１', '1, "admin": 1', '0x1'])('%j is not a raw number', (digits) => {
    expect(() => rawNumber(digits)).toThrow(TypeError)
  })
})
