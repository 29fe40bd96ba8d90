import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchRedirectUri } from '../../authorization/window/check-redirect-uri.ts'
import { queryParameters } from '../../base/request/parameters.ts'
import { normaliseRedirectUri, readRedirectUris, redirectUriLimit } from './redirect-uri.ts'

describe('a redirect URI', () => {
  test.each([
    ['https://socialsizzle.herokuapp.com', 'https://socialsizzle.herokuapp.com/'],
    ['https://example.com:8443', 'https://example.com:8443/'],
    ['  https://example.com/auth ', 'https://example.com/auth'],
    ['https://example.com/auth/', 'https://example.com/auth/'],
    ['https://example.com?app=1', 'https://example.com?app=1'],
    ['HTTPS://Example.com/Auth', 'HTTPS://Example.com/Auth'],
    ['http://localhost:3000', 'http://localhost:3000/'],
    ['http://127.0.0.1:3000/cb', 'http://127.0.0.1:3000/cb'],
    ['http://[::1]:3000/cb', 'http://[::1]:3000/cb'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normaliseRedirectUri(typed)).toEqual({ value: stored })
  })

  test.each([
    ['', /beginning with https/],
    ['example.com/auth', /beginning with https/],
    ['/auth', /beginning with https/],
    ['https:example.com', /beginning with https/],
    ['myapp://auth', /myapp:\/\//],
    ['javascript:alert(1)', /beginning with https/],
    ['http://example.com/', /Plain http/],
    ['http://localhost.example.com/', /Plain http/],
    ['http://user@localhost/', /@/],
    ['https://example.com@evil.test/', /@/],
    ['https://example.com/#frag', /#/],
    ['https://example.com\\@evil.test/', /\\/],
    ['https://exämple.com/', /Punycode/],
    ['https://example.com/a b', /%20/],
    ['https://a;sandbox/', /no host name/],
    ['https://example.com:99999/', /no host name/],
    ['https:///auth', /no host name/],
    [`https://example.com/${'a'.repeat(2000)}`, /2000/],
    [`https://${'a'.repeat(60)}.com`.padEnd(2001, '.x'), /2000/],
  ])('%s is refused', (typed, problem) => {
    expect(normaliseRedirectUri(typed)).toEqual({ problem: expect.stringMatching(problem) })
  })

  const uris = fc.oneof(
    fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true, withFragments: true }),
    fc.webAuthority({ withPort: true, withIPv6: true, withUserInfo: true }).map((authority) => `https://${authority}`),
    fc.constantFrom('http://localhost', 'http://[::1]:80', 'https://a.test/%2e%2e/', 'https://a.test?x'),
    fc.string({ unit: 'binary' }).map((text) => `https://a.test/${text}`),
    fc.string({ unit: 'grapheme' }),
  )

  test('that was normalised is normal, and passes the window as it is shown', () => {
    let stored = 0
    fc.assert(
      fc.property(uris, (typed) => {
        const once = normaliseRedirectUri(typed)
        if ('problem' in once) return
        stored += 1
        expect(normaliseRedirectUri(once.value)).toEqual(once)
        const sent = queryParameters(`redirect_uri=${encodeURIComponent(once.value)}`).get('redirect_uri') ?? ''
        const match = matchRedirectUri(sent, [once.value])
        expect(match).toEqual({ redirectUri: once.value, boundRedirectUri: once.value })
        expect(new URL(once.value).username).toBe('')
      }),
      { numRuns: 1000 },
    )
    expect(stored).toBeGreaterThan(100)
  })
})

describe('a field of redirect URIs', () => {
  test('has one a line, without empty lines and repetitions, and tells of an appended slash', () => {
    expect(readRedirectUris('https://a.test/x\r\n\n https://b.test\nhttps://a.test/x\n')).toEqual({
      value: { uris: ['https://a.test/x', 'https://b.test/'], slashAppended: true },
    })
    expect(readRedirectUris('https://a.test/')).toEqual({ value: { uris: ['https://a.test/'], slashAppended: false } })
  })

  test('names the line that is wrong', () => {
    expect(readRedirectUris('https://a.test/\n\nhttp://b.test/')).toEqual({
      problem: expect.stringMatching(/^Line 3: /),
    })
  })

  test(`has at most ${redirectUriLimit}`, () => {
    const many = Array.from({ length: redirectUriLimit + 1 }, (_, index) => `https://a.test/${index}`)
    expect(readRedirectUris(many.join('\n'))).toHaveProperty('problem')
    expect(readRedirectUris(many.slice(1).join('\n'))).toHaveProperty('value')
  })
})
