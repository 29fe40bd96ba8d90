import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SignInError } from '../errors/sign-in-error.ts'
import { parseRedirect } from './read-redirect.ts'

const redirectUri = 'https://app.example/auth'

describe('a redirect', () => {
  test.each([
    ['https://app.example/auth?code=AQx&state=s#_'],
    ['https://app.example/auth?code=AQx&state=s#_=_'],
    ['https://app.example/auth?code=AQx&state=s'],
    ['https://app.example/auth?code=AQx%23_&state=s'],
    ['https://app.example/auth?code=AQx%23_%3D_&state=s'],
    ['https://app.example:443/auth?state=s&code=AQx#'],
    ['/auth?code=AQx&state=s#_'],
    [new URL('https://app.example/auth?code=AQx&state=s#_')],
  ])('%s gives code and state, without what is glued behind', (url) => {
    expect(parseRedirect(url, redirectUri)).toEqual({ kind: 'code', code: 'AQx', state: 's' })
  })

  test.each([
    ['https://evil.example/auth?code=AQx&state=s', 'redirect_foreign'],
    ['http://app.example/auth?code=AQx&state=s', 'redirect_foreign'],
    ['https://app.example/auth/?code=AQx&state=s', 'redirect_foreign'],
    ['https://app.example/other?code=AQx&state=s', 'redirect_foreign'],
    ['https://app.example@evil.example/auth?code=AQx', 'redirect_foreign'],
    ['https://user@app.example/auth?code=AQx', 'redirect_foreign'],
    ['//evil.example/auth?code=AQx', 'redirect_foreign'],
    ['\\\\evil.example/auth?code=AQx', 'redirect_foreign'],
    ['https://app.example/auth?code=AQx&code=AQy&state=s', 'parameter_repeated'],
    ['https://app.example/auth?code=AQx&state=s&state=s', 'parameter_repeated'],
    ['https://app.example/auth?error=a&error=b', 'parameter_repeated'],
    ['https://app.example/auth?state=s', 'redirect_incomplete'],
    ['https://app.example/auth?code=&state=s', 'redirect_incomplete'],
    ['https://app.example/auth?code=%23_&state=s', 'redirect_incomplete'],
    ['https://app.example/auth', 'redirect_incomplete'],
    ['https://app.example/auth?code=A%20Q&state=s', 'redirect_malformed'],
    ['https://app.example/auth?code=A%0d%0aQ&state=s', 'redirect_malformed'],
    [`https://app.example/auth?code=${'A'.repeat(9000)}`, 'redirect_malformed'],
    ['https://', 'redirect_malformed'],
  ])('%.60s is refused: %s', (url, code) => {
    expect(() => parseRedirect(url, redirectUri)).toThrow(expect.objectContaining({ code }))
  })

  test.each([[undefined], [null], [42], [{}], [['https://app.example/auth?code=x']]])('%j is no URL', (url) => {
    expect(() => parseRedirect(url as never, redirectUri)).toThrow(expect.objectContaining({ code: 'option_invalid' }))
  })

  test('of a person who cancelled says so', () => {
    const url = `${redirectUri}?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=s#_`
    expect(parseRedirect(url, redirectUri)).toEqual({ kind: 'cancelled', reason: 'user_denied', state: 's' })
    expect(parseRedirect(`${redirectUri}?error=access_denied`, redirectUri)).toMatchObject({ kind: 'cancelled' })
  })

  test('of a refusal has its words', () => {
    const url = `${redirectUri}?error_code=1349187&error_message=Invalid+Scopes&state=s`
    expect(parseRedirect(url, redirectUri)).toEqual({
      kind: 'authorization_refused',
      reason: '1349187: Invalid Scopes',
      state: 's',
    })
  })

  test('of the onboarding has its tokens in the fragment', () => {
    const url = `${redirectUri}?#access_token=EAAshort&data_access_expiration_time=1&expires_in=1&long_lived_token=EAAlong&state=s`
    expect(parseRedirect(url, redirectUri)).toEqual({
      kind: 'token',
      accessToken: 'EAAshort',
      longLivedToken: 'EAAlong',
      state: 's',
    })
  })

  test('that says an error in the fragment has no token, whatever else is there', () => {
    const url = `${redirectUri}?code=AQx#error=access_denied&access_token=EAAshort&state=s`
    expect(parseRedirect(url, redirectUri)).toEqual({ kind: 'cancelled', reason: 'access_denied', state: 's' })
  })

  test('comes to a redirect URI with a query and to an own scheme as well', () => {
    expect(parseRedirect('https://app.example/auth?tenant=1&code=AQx#_', `${redirectUri}?tenant=1`)).toMatchObject({
      code: 'AQx',
    })
    expect(parseRedirect('myapp://auth?code=AQx', 'myapp://auth')).toMatchObject({ code: 'AQx' })
    expect(() => parseRedirect('myapp://other?code=AQx', 'myapp://auth')).toThrow(SignInError)
  })

  test('with any code and state that a URL can carry gives them as they were', () => {
    const code = fc.stringMatching(/^[\w\-.~|:]{1,300}$/)
    fc.assert(
      fc.property(code, fc.string({ unit: 'grapheme' }), (code, state) => {
        const url = `${redirectUri}?${new URLSearchParams({ code, state })}#_`
        expect(parseRedirect(url, redirectUri)).toEqual({ kind: 'code', code, state })
      }),
    )
  })

  test('of any text is read or refused, and nothing else is thrown', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }).map((text) => `${redirectUri}?${text}`),
    )
    fc.assert(
      fc.property(noise, (text) => {
        try {
          parseRedirect(text, redirectUri)
        } catch (error) {
          expect(error).toBeInstanceOf(SignInError)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
