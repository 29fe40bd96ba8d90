import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInsecure, isLocalhost, isOnDomain, matchesRedirectUri } from './match-redirect-uri.ts'

const registered = ['https://app.example/auth/', 'https://app.example/cb?tenant=1']

describe('in Strict Mode', () => {
  test.each([
    'https://app.example/auth/',
    'https://app.example/cb?tenant=1',
    'https://app.example/auth/?state=abc',
    'https://app.example/cb?state=abc&tenant=1',
    'https://app.example/cb?tenant=1&state=',
    'https://app.example/cb?tenant=1&state',
  ])('%s passes: only a parameter state is ignored', (given) => {
    expect(matchesRedirectUri(given, registered, true)).toBe(true)
  })

  test.each([
    '',
    'https://app.example/auth',
    'https://app.example/auth//',
    'https://APP.example/auth/',
    'http://app.example/auth/',
    'https://app.example:443/auth/',
    'https://app.example/auth/?next=1',
    'https://app.example/auth/?statement=1',
    'https://app.example/auth/#state=1',
    'https://app.example/auth/deeper',
    'https://app.example/cb',
    'https://app.example/cb?tenant=2',
    'https://app.example.evil.example/auth/',
    'https://app.example@evil.example/auth/',
    'https://app.example/auth/\n',
  ])('%j does not', (given) => {
    expect(matchesRedirectUri(given, registered, true)).toBe(false)
  })

  test('only a registered URI passes, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (given) => {
        expect(matchesRedirectUri(given, registered, true)).toBe(false)
        const stated = `https://app.example/auth/?state=${encodeURIComponent(given)}`
        expect(matchesRedirectUri(stated, registered, true)).toBe(true)
      }),
    )
  })
})

describe('assumed: without Strict Mode', () => {
  test.each(['https://app.example/auth/deeper?x=1', 'https://app.example/auth/', 'https://app.example/cb/x'])(
    '%s passes, being below a registered one',
    (given) => {
      expect(matchesRedirectUri(given, registered, false)).toBe(true)
    },
  )

  test.each([
    'https://app.example/author',
    'https://app.example/auth/../admin',
    'https://app.example:8443/auth/x',
    'https://user@app.example/auth/x',
    'http://app.example/auth/x',
    'https://evil.example/auth/x',
    'https://app.example/auth/x#y',
    'javascript:alert(1)',
  ])('%s does not', (given) => {
    expect(matchesRedirectUri(given, registered, false)).toBe(false)
  })
})

test('the domains of an app are those of its website and redirect URIs, and subdomains', () => {
  const urls = ['https://app.example/', 'https://login.other.example/cb', '']
  expect(['https://app.example/x', 'https://www.app.example/'].every((uri) => isOnDomain(uri, urls))).toBe(true)
  const strangers = ['', 'x', 'https://notapp.example/', 'https://other.example/', 'https://app.example.evil.example/']
  expect(strangers.some((uri) => isOnDomain(uri, urls))).toBe(false)
})

test('http is insecure except on localhost', () => {
  expect(['http://app.example/', 'http://127.0.0.1/', 'http://localhost.evil.example/'].every(isInsecure)).toBe(true)
  expect(['https://app.example/', 'http://localhost:3000/', 'http://a.localhost/'].some(isInsecure)).toBe(false)
  expect(isLocalhost('http://localhost@evil.example/')).toBe(false)
  expect(isLocalhost('http://evil@localhost/')).toBe(false)
})
