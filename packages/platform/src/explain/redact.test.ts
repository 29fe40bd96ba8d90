import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redactJson, redactPath, redactQuery, redactText } from './redact.ts'

test('redactText hides the value of what is called like a secret, wherever it stands, and no other', () => {
  expect(redactText('password=safelight1&fields=id')).toBe('password=…&fields=id')
  expect(redactText('received https://a.example/x?secret=abc&page=2, expected')).toBe(
    'received https://a.example/x?secret=…&page=2, expected',
  )
  expect(redactText('caption=Moss; verify_token="abc"')).toBe('caption=Moss; verify_token=…"')
  expect(redactText('grant_type=authorization_code&verify_token=abc')).toBe(
    'grant_type=authorization_code&verify_token=…',
  )
})

describe('redactQuery', () => {
  test('hides the values of secrets and leaves the rest as it was sent', () => {
    expect(redactQuery('fields=id,username&access_token=IGQVabc&x=1')).toBe('fields=id,username&access_token=…&x=1')
    expect(
      redactQuery('client_id=684477648739411&redirect_uri=https://a.example/auth/&state=s&response_type=code'),
    ).toBe('client_id=684477648739411&redirect_uri=https://a.example/auth/&state=…&response_type=code')
  })
  test.each([
    'access_token',
    'client_secret',
    'app_secret',
    'code',
    'fb_exchange_token',
    'input_token',
    'appsecret_proof',
    'password',
    'state',
    'Access_Token',
    'access%5Ftoken',
    'signed_request',
  ])('hides %s', (name) => {
    expect(redactQuery(`${name}=short`)).toBe(`${name}=…`)
  })
  test('shows that a secret was sent empty', () => {
    expect(redactQuery('access_token=&code')).toBe('access_token=&code')
  })
  test('hides an unknown value of more than a hundred characters, but not a long list of fields', () => {
    expect(redactQuery(`note=${'a b '.repeat(26)}`)).toBe('note=…')
    expect(redactQuery(`note=${'a b '.repeat(25)}`)).not.toContain('…')
    expect(redactQuery(`fields=${'id,'.repeat(50)}`)).not.toContain('…')
  })
  test.each([
    'oops=IGQVJXabcdefghijklmnop',
    'IGQVJXabcdefghijklmnop',
    'IGQVJXabcdefghijklmnop=1',
    'id=eb8c7d2f60a94b1c93be5a3c6f17d024',
    'x=684477648739411%7Ceb8c7d',
    'redirect_uri=https%3A%2F%2Fa.example%2F%3Fcode%3Dabc',
    'next=%2Foauth%2Fauthorize%3Fstate%3Dabc',
    'next=%252Foauth%252Fauthorize%253Fstate%253Dabc',
  ])('recognizes a secret in the wrong place: %s', (query) => {
    expect(redactQuery(query)).toMatch(/^(\w+=)?…(=1)?$/)
  })

  const names = ['access_token', 'client_secret', 'app_secret', 'code', 'fb_exchange_token', 'input_token']
  const secretNames = fc.constantFrom(...names, 'appsecret_proof', 'password', 'state')
  const secrets = fc.string({
    unit: fc.constantFrom('a', 'b', 'X', 'Z', '0', '9', '-', '_'),
    minLength: 12,
    maxLength: 60,
  })
  const plain = fc.tuple(fc.constantFrom('fields', 'limit', 'v', ''), fc.string({ maxLength: 8 }))

  test('no secret is shown, wherever it was sent and however it was encoded', () => {
    const query = fc.record({
      secret: secrets.map((text) => `S${text}S`),
      name: secretNames,
      before: fc.array(plain, { maxLength: 3 }),
      after: fc.array(plain, { maxLength: 3 }),
      encode: fc.constantFrom((text: string) => text, encodeURIComponent, percentEncoded),
    })
    fc.assert(
      fc.property(query, ({ secret, name, before, after, encode }) => {
        const pairs = [...before.map(print), `${encode(name)}=${encode(secret)}`, ...after.map(print)]
        const redacted = redactQuery(pairs.join('&'))
        expect(redacted).not.toContain(secret)
        expect(decodeLoosely(redacted)).not.toContain(secret)
      }),
    )
  })
  test('redacting twice gives the same as redacting once', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const once = redactQuery(query)
        expect(redactQuery(once)).toBe(once)
      }),
    )
  })
})

test('redactPath hides a token that was pasted into the path, and shows ids', () => {
  expect(redactPath('/v25.0/17841405793187218/media')).toBe('/v25.0/17841405793187218/media')
  expect(redactPath('/IGQVJXabcdefghijklmnop')).toBe('/…')
  expect(redactPath('/me&access_token=abc')).toBe('/…')
})

test.each(['password', 'passwd', 'passw0rd', 'passwords', 'password_again'])(
  'redactPath hides %s= in a segment',
  (name) => {
    expect(redactPath(`/me/${name}=abc`)).toBe('/me/…')
    expect(redactPath(`/me/${name}%253Dabc`)).toBe('/me/…')
  },
)

test.each([
  ['IGQVJXabcdefghijklmnop', '…'],
  ['684477648739411|eb8c7d', '…b8c7d'],
  ['eb8c7d2f60a94b1c93be5a3c6f17d024', '…'],
  ['17841405793187218 and AQabcdefghijklmnop', '17841405793187218 and …'],
])('redactText shows of %s: %s', (text, shown) => {
  expect(redactText(text)).toBe(shown)
})

describe('beyond two thousand characters', () => {
  const long = 'passw'.repeat(3000)
  test('a path and a query are cut, and the part that is cut through is hidden', () => {
    expect(redactPath(`/a/${long}/b`)).toBe('/a/…')
    expect(redactQuery(`a=1&b=${long}&c=2`)).toBe('a=1&…')
    expect(redactPath(`/${long}`)).toBe('/…')
    expect(redactQuery('a&'.repeat(5000)).length).toBeLessThanOrEqual(2001)
  })
  test('half a token at the cut is not shown', () => {
    expect(redactQuery(`${'fields=id&'.repeat(199)}q=IGQVJXabcdefghijklmnop`)).toMatch(/&…$/)
  })
})

function print([name, value]: [string, string]): string {
  return `${name}=${encodeURIComponent(value)}`
}

function percentEncoded(text: string): string {
  return text.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function decodeLoosely(text: string): string {
  return text.replace(/%[0-7][0-9a-f]/gi, (encoded) => decodeURIComponent(encoded))
}

describe('redactJson', () => {
  test('hides the values of secret keys and what looks like a secret, and changes no other character', () => {
    const text =
      '{ "access_token": "short", "code": 190, "user_id": 17841400000000000123, "next": "https:\\/\\/a.example\\/?code=abc&x=1", "list": ["IGAAabcdefghijklmnopq"] }'
    expect(redactJson(text)).toBe(
      '{ "access_token": "…", "code": 190, "user_id": 17841400000000000123, "next": "https:\\/\\/a.example\\/?code=…&x=1", "list": ["…"] }',
    )
  })

  test('a string that is cut off is hidden, and any text can be read', () => {
    expect(redactJson('{"a":"IGAAabc')).toBe('{"a":"…')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', ':', 'a', ' ', '{') }), (text) => void redactJson(text)),
    )
  })

  test('what JSON says of a value without secrets is the same afterwards', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value)
        const shown = redactJson(text)
        expect(() => JSON.parse(shown) as unknown).not.toThrow()
      }),
    )
  })
})
