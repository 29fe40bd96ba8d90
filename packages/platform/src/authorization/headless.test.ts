import { describe, expect, test } from 'vitest'
import { app, grantOf, tutorialPlatform, windowUrl } from '../testing/tutorial.ts'
import { findAccountByUsername, setAccountCheckpoint } from '../world/records/accounts.ts'

const query = new URL(windowUrl()).search

describe('consent without a browser', () => {
  test.each([
    `https://www.instagram.com/oauth/authorize${query}`,
    `https://API.instagram.com/oauth/authorize/${query}`,
    `http://localhost:4000/www.instagram.com/oauth/authorize${query}`,
    `http://127.0.0.1:4000/api.instagram.com/oauth/authorize${query}`,
    `${windowUrl()}#fragment`,
  ])('is given at %s', async (url) => {
    await using platform = tutorialPlatform()
    expect(platform.authorize({ url, username: 'JayPosiris' })).toMatch(new RegExp(`^${app.redirectUri}\\?code=AQ`))
  })

  test.each([
    '',
    'nonsense',
    '/oauth/authorize',
    `api.instagram.com/oauth/authorize${query}`,
    'https://api.instagram.com',
    `https://api.instagram.com/oauth/access_token${query}`,
    `https://graph.instagram.com/oauth/authorize${query}`,
    `https://developers.facebook.com/oauth/authorize${query}`,
    `https://evil.example/oauth/authorize${query}`,
    `https://api.instagram.com.evil.example/oauth/authorize${query}`,
    `https://api.instagram.com@evil.example/oauth/authorize${query}`,
    `https://evil.example?@api.instagram.com/oauth/authorize${query}`,
    `https://evil.example#@api.instagram.com/oauth/authorize${query}`,
    `https://evil.example\\@api.instagram.com/oauth/authorize${query}`,
    `http://localhost:4000/oauth/authorize${query}`,
  ])('is for authorization windows only, and %s is not one', async (url) => {
    await using platform = tutorialPlatform()
    expect(() => platform.authorize({ url, username: 'jayposiris' })).toThrow(/^url is not an authorization window/)
  })

  test.each(['', 'nobody', "' OR 1=1 --", 'jayposiris '])('needs somebody who exists, not %j', async (username) => {
    await using platform = tutorialPlatform()
    expect(() => platform.authorize({ url: windowUrl(), username })).toThrow(/^username: no account here is named/)
  })

  test('is not given for an account until it has passed its checkpoint', async () => {
    await using platform = tutorialPlatform()
    const id = findAccountByUsername(platform.world, 'jayposiris')?.id ?? ''
    setAccountCheckpoint(platform.world, id, true)
    const answer = { url: windowUrl(), username: 'jayposiris' }
    expect(() => platform.authorize(answer)).toThrow(/^username: jayposiris has to pass a checkpoint/)
    expect(grantOf(platform, 'jayposiris')).toBeUndefined()
    setAccountCheckpoint(platform.world, id, false)
    expect(platform.authorize(answer)).toContain('?code=')
  })

  test('is refused as at the window', async () => {
    await using platform = tutorialPlatform()
    const answer = { url: windowUrl({ scope: 'basic' }), username: 'jayposiris' }
    expect(() => platform.authorize(answer)).toThrow(
      expect.objectContaining({ name: 'Refusal', explanation: expect.objectContaining({ parameter: 'scope' }) }),
    )
    expect(() => platform.authorize({ ...answer, cancel: true })).toThrow()
  })
})
