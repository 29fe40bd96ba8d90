import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  app,
  exchange,
  getCode,
  getToken,
  grantOf,
  graph,
  messageOf,
  removeApp,
  signedInCookie,
  tutorialPlatform,
  windowUrl,
} from '../../testing/tutorial.ts'
import { findAccountByUsername, setOffMetaActivity } from '../../world/records/accounts.ts'
import { replaceRedirectUris } from '../../world/records/apps/products.ts'

describe('the redirect', () => {
  test('comes back to the registered URI with a code and #_', async () => {
    await using platform = tutorialPlatform()
    const location = platform.authorize({ url: windowUrl(), username: 'jayposiris' })
    expect(location).toMatch(/^https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+#_$/)
  })

  test('has state after the code, unchanged whatever it is', async () => {
    await using platform = tutorialPlatform()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (state, cancelled) => {
        const url = windowUrl({ state })
        const location = platform.authorize({ url, username: 'jayposiris', cancel: cancelled })
        expect(location).toMatch(/^[\x21-\x7e]+$/)
        const { origin, pathname, hash, searchParams } = new URL(location)
        expect(searchParams.get('state')).toBe(new URL(url).searchParams.get('state'))
        expect(searchParams.get('state')).toBe(state)
        expect([...searchParams.keys()].at(-1)).toBe('state')
        expect([origin + pathname, hash]).toEqual([app.redirectUri, '#_'])
      }),
    )
  })

  test.each([
    ['', ''],
    ['&state=', '&state='],
    ['&state=a&state=b', '&state=b'],
    ['&state=a%20b', '&state=a+b'],
    ['&state=a+b', '&state=a+b'],
    ['&state=%23%26%3F%3D%0d%0aset-cookie:x', '&state=%23%26%3F%3D%0D%0Aset-cookie%3Ax'],
    ['&state=%ff', '&state=%EF%BF%BD'],
    ['&state=%', '&state=%25'],
  ])('of a window with %j ends in %j', async (given, end) => {
    await using platform = tutorialPlatform()
    const location = platform.authorize({ url: windowUrl() + given, username: 'jayposiris' })
    expect(location.replace(/code=[\w-]+/, '')).toBe(`${app.redirectUri}?${end}#_`)
  })

  test('keeps an unregistered query string, which the token endpoint then refuses', async () => {
    await using platform = tutorialPlatform()
    const redirect_uri = `${app.redirectUri}?redirect_state=x`
    const location = platform.authorize({ url: windowUrl({ redirect_uri }), username: 'jayposiris' })
    expect(location).toMatch(/\/auth\/\?redirect_state=x&code=AQ[\w-]+#_$/)
    const code = new URL(location).searchParams.get('code') ?? ''
    expect(await messageOf(await exchange(platform, code, { redirect_uri }))).toMatch(
      /^Error validating verification code/,
    )
    expect((await exchange(platform, code)).status).toBe(200)
  })

  test('after Cancel has the three error parameters and no code', async () => {
    await using platform = tutorialPlatform()
    const location = platform.authorize({ url: windowUrl(), username: 'jayposiris', cancel: true })
    expect(location).toBe(
      `${app.redirectUri}?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request#_`,
    )
    expect(grantOf(platform, 'jayposiris')).toBeUndefined()
  })

  test('to a URI with characters outside ASCII is written as browsers write it', async () => {
    await using platform = tutorialPlatform()
    const redirect_uri = 'https://例え.example/zurück/'
    replaceRedirectUris(platform.world, app.metaAppId, 'basic-display', [redirect_uri])
    const location = platform.authorize({ url: windowUrl({ redirect_uri }), username: 'jayposiris' })
    expect(location).toMatch(/^https:\/\/xn--r8jz45g\.example\/zur%C3%BCck\/\?code=AQ[\w-]+#_$/)
  })
})

describe('Authorize', () => {
  test('grants what was asked for without what was unticked; only optional scopes can be unticked', async () => {
    await using platform = tutorialPlatform()
    const scopes = (): string | undefined => grantOf(platform, 'jayposiris')?.scopes
    getCode(platform)
    expect(scopes()).toBe('user_profile,user_media')
    getCode(platform, 'jayposiris', ['user_media'])
    expect(scopes()).toBe('user_profile')
    for (const name of ['user_profile', 'user_madia'])
      expect(() => getCode(platform, 'jayposiris', [name])).toThrow(`${name} cannot be declined`)
  })

  test.each([
    ['lee.wanders', 'who was not invited', /not invited/],
    ['ana.bakes', 'who has not accepted', /invited but not accepted/],
  ])('is refused to %s, %s, while the app is in development', async (username, _, received) => {
    await using platform = tutorialPlatform()
    expect(() => getCode(platform, username)).toThrow(
      expect.objectContaining({
        message: 'Insufficient developer role',
        explanation: expect.objectContaining({ received: expect.stringMatching(received) }),
      }),
    )
  })

  test('is refused when activity off Meta technologies is turned off; the window and Cancel still work', async () => {
    await using platform = tutorialPlatform({ asOf: '2023-07-12' })
    const { id = '' } = findAccountByUsername(platform.world, 'jayposiris') ?? {}
    setOffMetaActivity(platform.world, id, false)
    expect(() => getCode(platform)).toThrow('Your activity off Meta technologies is currently turned off.')
    expect(grantOf(platform, 'jayposiris')).toBeUndefined()
    const cookie = signedInCookie(platform, 'jayposiris')
    expect((await platform.fetch(new Request(windowUrl(), { headers: { cookie } }))).status).toBe(200)
    expect(platform.authorize({ url: windowUrl(), username: 'jayposiris', cancel: true })).toContain('user_denied')
    setOffMetaActivity(platform.world, id, true)
    expect(getCode(platform)).toMatch(/^AQ/)
  })

  test.each([
    ['2021-06-14', true],
    ['2021-06-15', false],
    ['2021-08-29', true],
    ['2021-08-30', false],
  ])('assumed: on %s, turned-off activity lets an app be authorized: %s', async (asOf, authorizes) => {
    await using platform = tutorialPlatform({ asOf })
    setOffMetaActivity(platform.world, findAccountByUsername(platform.world, 'jayposiris')?.id ?? '', false)
    if (authorizes) expect(getCode(platform)).toMatch(/^AQ/)
    else expect(() => getCode(platform)).toThrow('turned off')
  })

  test('is open to a private account', async () => {
    await using platform = tutorialPlatform()
    expect(getCode(platform, 'quiet.quinn')).toMatch(/^AQ/)
  })

  test('gives a new code each time, and each code works once', async () => {
    await using platform = tutorialPlatform()
    const codes = Array.from({ length: 20 }, () => getCode(platform))
    expect(new Set(codes).size).toBe(20)
    for (const code of codes) expect((await exchange(platform, code)).status).toBe(200)
  })

  test('keeps the same user id from one time to the next', async () => {
    await using platform = tutorialPlatform()
    expect((await getToken(platform)).userId).toBe((await getToken(platform)).userId)
  })

  test('after the person removed the app does not bring back the tokens and codes from before', async () => {
    await using platform = tutorialPlatform()
    const { token, userId } = await getToken(platform)
    const code = getCode(platform)
    removeApp(platform, 'jayposiris')
    expect(await messageOf(await exchange(platform, code))).toBe('Invalid authorization code')
    const again = await getToken(platform)
    expect(again.userId).toBe(userId)
    expect((await graph(platform, `/me?access_token=${again.token}`)).status).toBe(200)
    expect((await graph(platform, `/me?access_token=${token}`)).status).toBe(400)
    expect(await messageOf(await exchange(platform, code))).toBe('Invalid authorization code')
  })
})
