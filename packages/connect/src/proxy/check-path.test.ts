import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPath } from './check-path.ts'

describe('the path behind the proxy', () => {
  test.each([
    'me',
    'me/media',
    '17841405793187218/media_publish',
    'aWdfZAG06MTpJR01lc3NhZAGU=',
    'me/insights',
    'a.b-c_d~e',
  ])('%s passes', (path) => {
    expect(decodeURIComponent(checkPath(path))).toBe(path)
  })

  test.each([
    '',
    '/',
    '//evil.example',
    '/evil',
    'me//media',
    'me/',
    '..',
    'me/..',
    '.',
    './me',
    '%2e%2e',
    'me/%2e%2e/x',
    'me%2f..',
    'me%5c',
    'me%00',
    '%',
    '%zz',
    'http:',
    'https:/evil',
    'evil.example:80',
    'me@evil',
    'me?x',
    'me#x',
    'me;x',
    'a b',
    'me%0d%0aHost:evil',
    '\u202eme',
    'x'.repeat(301),
    Array(12).fill('a').join('/'),
  ])('%j is refused', (path) => {
    expect(() => checkPath(path)).toThrow(expect.objectContaining({ status: 400 }))
  })

  test.each(['v25.0/me', 'v1.0'])('%s names a version, and is refused with that', (path) => {
    expect(() => checkPath(path)).toThrow(expect.objectContaining({ code: 'version_given' }))
  })

  test.each(['oauth/access_token', 'access_token', 'refresh_access_token', 'debug_token', '%61ccess_token'])(
    '%s answers with tokens, and is withheld',
    (path) => {
      expect(() => checkPath(path)).toThrow(expect.objectContaining({ code: 'path_withheld' }))
    },
  )

  test('of any letters stays below the host and the version', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath(),
          fc.array(fc.constantFrom('..', '.', '/', '%2e', '%2f', '\\', 'a', ':', '@', '?')).map((all) => all.join('')),
        ),
        (path) => {
          let checked: string
          try {
            checked = checkPath(path)
          } catch {
            return
          }
          const url = new URL(`https://graph.instagram.com/v25.0/${checked}`)
          expect(url.host).toBe('graph.instagram.com')
          expect(url.pathname).toBe(`/v25.0/${checked}`)
          expect(url.search + url.hash).toBe('')
        },
      ),
    )
  })
})
