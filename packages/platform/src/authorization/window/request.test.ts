import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import { app, messageOf, tutorialPlatform, urlencoded, windowUrl } from '../../testing/tutorial.ts'
import { deleteApp } from '../../world/records/apps/apps.ts'

/** Whether the window takes a request: then it asks a stranger to sign in, and refuses otherwise. */
async function answer(platform: Platform, url: string): Promise<string> {
  const response = await platform.fetch(new Request(url))
  return response.status === 400 ? messageOf(response) : `${response.status} ${response.headers.get('location')}`
}

const taken = expect.stringMatching(/^30[23] .*\/accounts\/login/)

describe('the window takes', () => {
  const query = urlencoded({
    client_id: app.instagramAppId,
    redirect_uri: app.redirectUri,
    scope: 'user_profile',
    response_type: 'code',
  })
  test.each([
    ['www', `https://www.instagram.com/oauth/authorize?${query}`],
    ['a slash behind the path', `https://www.instagram.com/oauth/authorize/?${query}`],
    ['api', `https://api.instagram.com/oauth/authorize?${query}`],
    ['api with a slash', `https://api.instagram.com/oauth/authorize/?${query}`],
    ['doubled slashes', `https://api.instagram.com//oauth/authorize?${query}`],
    ['a host by prefix', `http://localhost:4000/api.instagram.com/oauth/authorize?${query}`],
    ['app_id for client_id', windowUrl({ client_id: undefined, app_id: app.instagramAppId })],
    ['app_id beside an empty client_id', windowUrl({ client_id: '', app_id: app.instagramAppId })],
    ['client_id before app_id', windowUrl({ app_id: 'something else' })],
    [
      'unknown parameters',
      windowUrl({
        enable_fb_login: '0',
        force_authentication: '1',
        force_reauth: 'true',
        approval_prompt: 'force',
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
        display: 'popup',
        return_scopes: 'true',
        'x[]': 'y',
        __proto__: 'z',
      }),
    ],
    [
      'a raw redirect_uri',
      `https://api.instagram.com/oauth/authorize?client_id=${app.instagramAppId}&redirect_uri=${app.redirectUri}&scope=user_profile,user_media&response_type=code`,
    ],
    [
      'a repeated parameter, of which the last counts',
      `${windowUrl({ client_id: '1' })}&client_id=${app.instagramAppId}`,
    ],
    ['percent signs that encode nothing', `${windowUrl()}&state=100%&other=%zz%`],
    ['bytes that are no UTF-8', `${windowUrl()}&state=%ff%fe%c0%80`],
    ['empty parts', `${windowUrl()}&&&=&=x&y`],
    ['a fragment', `${windowUrl()}#fragment?client_id=1`],
    ['a long state', windowUrl({ state: 'x'.repeat(20_000) })],
  ])('%s', async (_, url) => {
    await using platform = tutorialPlatform({ asOf: '2023-06-01' })
    expect(await answer(platform, url)).toEqual(taken)
  })
})

describe('the window refuses', () => {
  test.each([
    ['no parameters', 'https://api.instagram.com/oauth/authorize', 'Invalid platform app'],
    ['no client_id', windowUrl({ client_id: undefined }), 'Invalid platform app'],
    ['an empty client_id', windowUrl({ client_id: '' }), 'Invalid platform app'],
    ['the Meta App ID', windowUrl({ client_id: app.metaAppId }), 'Invalid platform app'],
    ['an unknown client_id', windowUrl({ client_id: '123456789012345' }), 'Invalid platform app'],
    ['a blank behind it', windowUrl({ client_id: `${app.instagramAppId} ` }), 'Invalid platform app'],
    ['SQL', windowUrl({ client_id: "' OR 1=1 --" }), 'Invalid platform app'],
    ['a number written otherwise', windowUrl({ client_id: `0${app.instagramAppId}` }), 'Invalid platform app'],
    ['digits of another script', windowUrl({ client_id: '６８４４７７６４８７３９４１１' }), 'Invalid platform app'],
    ['an oversized client_id', windowUrl({ client_id: '6'.repeat(100_000) }), 'Invalid platform app'],
    ['a doubled client_id, the last wrong', `${windowUrl()}&client_id=1`, 'Invalid platform app'],
    ['no redirect_uri', windowUrl({ redirect_uri: undefined }), 'Invalid redirect_uri'],
    ['an empty redirect_uri', windowUrl({ redirect_uri: '' }), 'Invalid redirect_uri'],
    [
      'an oversized redirect_uri',
      windowUrl({ redirect_uri: `${app.redirectUri}${'x'.repeat(100_000)}` }),
      'Invalid redirect_uri',
    ],
    ['no response_type', windowUrl({ response_type: undefined }), 'Only response type "code" and "token" is allowed'],
    ['response_type token', windowUrl({ response_type: 'token' }), 'Only response type "code" and "token" is allowed'],
    ['response_type CODE', windowUrl({ response_type: 'CODE' }), 'Only response type "code" and "token" is allowed'],
    ['the client before the redirect URI', windowUrl({ client_id: '1', redirect_uri: 'x' }), 'Invalid platform app'],
    ['the redirect URI before the scope', windowUrl({ redirect_uri: 'x', scope: '' }), 'Invalid redirect_uri'],
  ])('%s', async (_, url, message) => {
    await using platform = tutorialPlatform({ asOf: '2023-06-01' })
    expect(await answer(platform, url)).toBe(message)
  })

  test('a deleted app', async () => {
    await using platform = tutorialPlatform({ asOf: '2023-06-01' })
    deleteApp(platform.world, app.metaAppId)
    expect(await answer(platform, windowUrl())).toBe('Invalid platform app')
  })

  test('never by a redirect, and the explanation names the ids that were sent', async () => {
    await using platform = tutorialPlatform()
    const response = await platform.fetch(new Request(windowUrl({ client_id: app.metaAppId })))
    expect(response.headers.get('location')).toBeNull()
    const [explanation] = platform.explanations()
    expect(explanation).toMatchObject({ parameter: 'client_id', received: app.metaAppId })
    expect(explanation?.fix).toMatch(/^That is the Meta App ID/)
    expect(await response.text()).not.toContain(app.instagramAppSecret)
  })

  test('HTML in every parameter, without repeating it as HTML', async () => {
    const html = '"><script>alert(1)</script>'
    for (const name of ['client_id', 'redirect_uri', 'response_type', 'scope']) {
      await using platform = tutorialPlatform()
      const response = await platform.fetch(new Request(windowUrl({ [name]: html })))
      expect(response.status).toBe(400)
      expect(await response.text()).not.toContain('<script')
    }
  })
})
