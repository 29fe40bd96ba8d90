import { createInstagram } from '@darkroom/client'
import type { InstagramApp, Options, Token } from '@darkroom/client/instagram'
import { createPlatform, type Platform, type PlatformOptions } from '@darkroom/platform'
import { describe, expect, test } from 'vitest'

const day = 86_400_000

interface Opened {
  readonly platform: Platform
  readonly instagram: InstagramApp
}

function open(changes: Partial<Options<'instagram'>> = {}, world: PlatformOptions = {}): Opened {
  const platform = createPlatform({ asOf: '2026-06-01', seed: 'client', now: () => 0, ...world })
  const instagram = createInstagram({
    login: 'instagram',
    appId: '1093847265518402',
    appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    scopes: ['instagram_business_basic', 'instagram_business_manage_comments'],
    fetch: (request) => platform.fetch(request),
    now: () => platform.clock.now(),
    wait: async (milliseconds) => platform.clock.advance(milliseconds),
    ...changes,
  })
  return { platform, instagram }
}

async function signIn({ platform, instagram }: Opened, decline: readonly string[] = []): Promise<Token<'instagram'>> {
  const { url, state } = await instagram.authorizationUrl()
  return instagram.completeSignIn(platform.authorize({ url, username: 'mira.prints', decline }), { state })
}

describe('Instagram Login, against the platform', () => {
  test('signs in, with both ids apart and exact, and reads', async () => {
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened)
    expect(token).toMatchObject({
      kind: 'longLived',
      userId: '17841408261739405',
      username: 'mira.prints',
      missing: [],
    })
    expect(token.id).not.toBe(token.userId)
    expect(token.expiresAt).toBe(opened.platform.clock.now() + 60 * day)
    const me = await opened.instagram.as(token).me({
      fields: ['user_id', 'username', 'account_type', 'media_count', 'followers_count', 'name'],
    })
    expect(me).toEqual({
      id: token.id,
      user_id: '17841408261739405',
      username: 'mira.prints',
      account_type: 'BUSINESS',
      media_count: 11,
      followers_count: 2398,
      name: 'Mira Prints',
    })
  })

  test('tells apart what was asked for and what was granted', async () => {
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened, ['instagram_business_manage_comments'])
    expect(token.permissions).toEqual(['instagram_business_basic'])
    expect(token.missing).toEqual(['instagram_business_manage_comments'])
  })

  test('reads the reply in the documented form, too', async () => {
    const opened = open({}, { dialect: 'documented' })
    await using _ = opened.platform
    expect(await signIn(opened)).toMatchObject({ kind: 'longLived', userId: '17841408261739405', missing: [] })
  })

  test('names the redirect URI where it is not the registered one', async () => {
    const opened = open()
    await using _ = opened.platform
    const { url, state } = await opened.instagram.authorizationUrl()
    const redirectUrl = opened.platform.authorize({ url, username: 'mira.prints' })
    const { instagram: other } = open({
      redirectUri: 'https://socialsizzle.herokuapp.com/auth/?x',
      fetch: (request) => opened.platform.fetch(request),
    })
    await expect(other.completeSignIn(redirectUrl, { state })).rejects.toMatchObject({ code: 'redirect_uri_mismatch' })
  })

  test('a token kept fresh outlives a year; one that is not dies', async () => {
    const opened = open()
    await using _ = opened.platform
    const { platform, instagram } = opened
    let stored = await signIn(opened)
    const forgotten = stored
    const source = instagram.keepFresh({
      load: () => stored,
      save: (token) => {
        stored = token
      },
    })
    for (let week = 0; week < 53; week++) {
      platform.clock.advance(7 * day)
      expect((await instagram.as(source).me({ fields: ['username'] })).username).toBe('mira.prints')
    }
    await expect(instagram.as(forgotten).me()).rejects.toMatchObject({ code: 'token_ended' })
  })

  test('a token on the other host is refused as such', async () => {
    const opened = open()
    await using _ = opened.platform
    const { accessToken } = await signIn(opened)
    const facebook = createInstagram({
      login: 'facebook',
      appId: '1284605937421856',
      appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
      redirectUri: 'https://sizzlepages.example/auth/',
      scopes: ['instagram_basic'],
      fetch: (request) => opened.platform.fetch(request),
    })
    await expect(facebook.as(accessToken).get('/me')).rejects.toMatchObject({ code: 'token_invalid', reconnect: true })
  })

  test('an unknown field is refused with its own code', async () => {
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened)
    await expect(
      opened.instagram
        .as(token)
        .node('me')
        .get({ fields: ['nonsense'] }),
    ).rejects.toMatchObject({ code: 'field_unknown' })
    await expect(opened.instagram.as(token).node('17841400000000001').get()).rejects.toMatchObject({
      code: 'object_not_found',
    })
  })
})
