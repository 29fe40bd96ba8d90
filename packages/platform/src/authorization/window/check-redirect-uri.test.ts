import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { app, tutorialPlatform, windowUrl } from '../../testing/tutorial.ts'
import { replaceRedirectUris } from '../../world/records/apps/products.ts'
import { matchRedirectUri } from './check-redirect-uri.ts'

const registered = 'https://a.example/auth/'
const cyrillicA = '\u0430'

describe('a redirect URI passes', () => {
  test.each([registered, 'http://localhost:4000/console/callback/'])('as registered: %s', (given) => {
    const match = matchRedirectUri(given, ['http://localhost:4000/console/callback/', registered])
    expect(match).toEqual({ redirectUri: given, boundRedirectUri: given })
  })

  test.each([
    `${registered}?`,
    `${registered}?next=/home`,
    `${registered}?redirect_state=x&y=%20`,
    `${registered}?u=https://b.example/..\\`,
  ])('with an unregistered query string, and is bound to the registered part: %s', (given) => {
    expect(matchRedirectUri(given, [registered])).toEqual({ redirectUri: given, boundRedirectUri: registered })
  })

  test('with the query string it was registered with, and no other', () => {
    const uri = 'https://a.example/auth?app=1'
    expect(matchRedirectUri(uri, [uri])?.boundRedirectUri).toBe(uri)
    for (const given of [
      `${uri}&x=1`,
      `${uri}?x=1`,
      `${uri}1`,
      'https://a.example/auth',
      'https://a.example/auth?app=2',
    ])
      expect(matchRedirectUri(given, [uri]), given).toBeUndefined()
  })

  test('bound to the longer of two registered URIs, when the whole string is registered', () => {
    const both = [registered, `${registered}?app=1`]
    expect(matchRedirectUri(`${registered}?app=1`, both)?.boundRedirectUri).toBe(`${registered}?app=1`)
  })
})

describe('a redirect URI that only looks like the registered one does not pass', () => {
  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['no trailing slash', 'https://a.example/auth'],
    ['two trailing slashes', 'https://a.example/auth//'],
    ['a doubled slash inside', 'https://a.example//auth/'],
    ['an upper-case host', 'https://A.example/auth/'],
    ['an upper-case path', 'https://a.example/Auth/'],
    ['an upper-case scheme', 'HTTPS://a.example/auth/'],
    ['another scheme', 'http://a.example/auth/'],
    ['no scheme', '//a.example/auth/'],
    ['a script', 'javascript:alert(1)//https://a.example/auth/'],
    ['data', 'data:text/html,https://a.example/auth/'],
    ['the default port', 'https://a.example:443/auth/'],
    ['another port', 'https://a.example:8443/auth/'],
    ['an empty port', 'https://a.example:/auth/'],
    ['a user', 'https://user@a.example/auth/'],
    ['a user and password', 'https://user:pw@a.example/auth/'],
    ['an empty user', 'https://@a.example/auth/'],
    ['the host as a user', 'https://a.example@evil.example/auth/'],
    ['the host as a subdomain', 'https://a.example.evil/auth/'],
    ['the host behind a prefix', 'https://evil-a.example/auth/'],
    ['a trailing dot', 'https://a.example./auth/'],
    ['a fragment', 'https://a.example/auth/#'],
    ['a fragment with a word', 'https://a.example/auth/#x'],
    ['a query string and a fragment', 'https://a.example/auth/?x=1#y'],
    ['dots', 'https://a.example/auth/../auth/'],
    ['dots to elsewhere', 'https://a.example/auth/../evil'],
    ['encoded dots', 'https://a.example/auth/%2e%2e/evil'],
    ['a dot', 'https://a.example/auth/.'],
    ['a path behind it', 'https://a.example/auth/more'],
    ['a parameter of the path', 'https://a.example/auth/;x=1'],
    ['a percent-encoded letter', 'https://a.example/%61uth/'],
    ['a percent-encoded slash', 'https://a.example/auth%2F'],
    ['percent-encoding twice', 'https%3A%2F%2Fa.example%2Fauth%2F'],
    ['percent-encoding three times', 'https%253A%252F%252Fa.example%252Fauth%252F'],
    ['a percent-encoded question mark', 'https://a.example/auth/%3Fx=1'],
    ['a full-width question mark', 'https://a.example/auth/\uff1fx=1'],
    ['a Cyrillic letter', `https://${cyrillicA}.example/auth/`],
    ['that in punycode', 'https://xn--80a.example/auth/'],
    ['an ideographic full stop', 'https://a\u3002example/auth/'],
    ['a full-width full stop', 'https://a\uff0eexample/auth/'],
    ['a soft hyphen', 'https://a\u00ad.example/auth/'],
    ['a zero-width space', 'https://a.example/auth/\u200b'],
    ['a backslash for a slash', 'https://a.example\\auth/'],
    ['backslashes', 'https:\\\\a.example\\auth\\'],
    ['a backslash and another host', 'https://evil.example\\@a.example/auth/'],
    ['a tab inside', 'https://a.exa\tmple/auth/'],
    ['a newline inside', 'https://a.example/au\nth/'],
    ['a newline in front', '\nhttps://a.example/auth/'],
    ['a blank behind', 'https://a.example/auth/ '],
    ['a null byte behind', 'https://a.example/auth/\0'],
    ['a header behind', 'https://a.example/auth/?x\r\nset-cookie: a=b'],
    ['a newline in the query string', 'https://a.example/auth/?x\n'],
    ['a blank in the query string', 'https://a.example/auth/?x y'],
    ['a letter beyond ASCII in the query string', 'https://a.example/auth/?x=é'],
    ['two of them', `${registered} ${registered}`],
    ['two of them by comma', `${registered},${registered}`],
  ])('%s', (_, given) => {
    expect(matchRedirectUri(given, [registered])).toBeUndefined()
  })

  test('nothing passes when nothing is registered', () => {
    fc.assert(fc.property(fc.string(), (given) => matchRedirectUri(given, []) === undefined))
  })
})

describe('whatever is sent', () => {
  const uris = fc.webUrl({ withFragments: false, withQueryParameters: false })
  const mangled = fc.tuple(uris, fc.string({ unit: 'binary' }), fc.nat(200)).map(([uri, noise, at]) => ({
    uri,
    given: uri.slice(0, at) + noise + uri.slice(at),
  }))

  test('only a registered URI passes, alone or followed by a query string', () => {
    fc.assert(
      fc.property(mangled, fc.array(uris), ({ uri, given }, others) => {
        const all = [...others, uri]
        const match = matchRedirectUri(given, all)
        if (match === undefined) return !all.includes(given)
        const behind = given.slice(match.boundRedirectUri.length)
        return (
          all.includes(match.boundRedirectUri) &&
          given.startsWith(match.boundRedirectUri) &&
          (behind === '' || /^\?[\x21\x22\x24-\x7e]*$/.test(behind))
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('what passes leads to the origin and path of a registered one', () => {
    fc.assert(
      fc.property(uris, fc.string({ unit: 'binary' }), (uri, noise) => {
        const match = matchRedirectUri(`${uri}?${noise}`, [uri])
        if (match === undefined) return true
        const [to, from] = [new URL(match.redirectUri), new URL(uri)]
        return to.origin === from.origin && to.pathname === from.pathname && to.username === '' && to.hash === ''
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a refused redirect URI is explained with what is registered', () => {
  const uris = Array.from({ length: 7 }, (_, index) => `https://a.example/${index}/`)
  test.each([
    [0, 'a registered URI; the app has none'],
    [1, uris[0]],
    [5, uris.slice(0, 5).join(' or ')],
    [6, `${uris.slice(0, 5).join(' or ')} or one of 1 more`],
    [7, `${uris.slice(0, 5).join(' or ')} or one of 2 more`],
  ])('of %i', async (count, expected) => {
    await using platform = tutorialPlatform()
    replaceRedirectUris(platform.world, app.metaAppId, 'basic-display', uris.slice(0, count))
    for (const given of ['https://b.example/', undefined]) {
      expect(() => platform.authorize({ url: windowUrl({ redirect_uri: given }), username: 'jayposiris' })).toThrow()
      expect(platform.explanations()[0]).toMatchObject({ parameter: 'redirect_uri', expected })
      expect(platform.explanations()[0]?.received).toBe(given)
    }
  })
})
