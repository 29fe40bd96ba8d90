import { createInstagram } from '@darkroom/client'
import type { FacebookApp, FacebookCompleteOptions, Options, Token } from '@darkroom/client/facebook'
import { facebookErrors } from '@darkroom/contract'
import {
  createPlatform,
  type HeadlessAnswer,
  type Platform,
  type PlatformOptions,
  sampleWorld,
} from '@darkroom/platform'
import { describe, expect, test } from 'vitest'

interface Opened {
  readonly platform: Platform
  readonly instagram: FacebookApp
}

function open(changes: Partial<Options<'facebook'>> = {}, world: PlatformOptions = {}): Opened {
  const platform = createPlatform({ asOf: '2026-06-01', seed: 'client', now: () => 0, ...world })
  const instagram = createInstagram({
    login: 'facebook',
    appId: '1284605937421856',
    appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    redirectUri: 'https://sizzlepages.example/auth/',
    scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement', 'instagram_manage_comments'],
    fetch: (request) => platform.fetch(request),
    now: () => platform.clock.now(),
    ...changes,
  })
  return { platform, instagram }
}

async function signIn(
  { platform, instagram }: Opened,
  answer: Partial<HeadlessAnswer> = {},
  more: Partial<FacebookCompleteOptions> = {},
): Promise<Token<'facebook'>> {
  const { url, state } = await instagram.authorizationUrl()
  const redirectUrl = platform.authorize({ url, username: 'dana@darkroom.test', ...answer })
  return instagram.completeSignIn(redirectUrl, { state, ...more })
}

describe('Facebook Login, against the platform', () => {
  test('signs in with one Page, and reads the account behind it', async () => {
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened, { pages: ['Mira Prints'] })
    expect(token).toMatchObject({
      kind: 'page',
      pageId: '104928371650283',
      userId: '17841408261739405',
      username: 'mira.prints',
      missing: [],
    })
    expect(token.expiresAt).toBeUndefined()
    const me = await opened.instagram.as(token).me({ fields: ['username', 'followers_count', 'media_count'] })
    expect(me).toEqual({ id: '17841408261739405', username: 'mira.prints', followers_count: 2398, media_count: 11 })
  })

  test('says what Darkroom does not have, and asks once', async () => {
    let asked = 0
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened, { pages: ['Mira Prints'] })
    const { instagram } = open({
      fetch: (request) => {
        asked += 1
        return opened.platform.fetch(request)
      },
    })
    await expect(instagram.as(token).get('/17841408261739405/agencies', {})).rejects.toMatchObject({
      code: 'not_implemented',
      retryable: false,
      message: expect.stringContaining('Darkroom does not have'),
      explanation: expect.stringContaining('/console/coverage'),
    })
    expect(asked).toBe(1)
  })

  test('with several Pages asks which', async () => {
    const opened = open()
    await using _ = opened.platform
    await expect(signIn(opened)).rejects.toMatchObject({
      code: 'account_choice_needed',
      choices: [{ pageName: expect.any(String) }, { pageName: expect.any(String) }],
    })
    const choose: FacebookCompleteOptions['choose'] = (choices) =>
      choices.find(({ pageName }) => pageName === 'Ana Bakes')?.userId
    expect(await signIn(opened, {}, { choose })).toMatchObject({ pageId: '107365519284017', username: 'ana.bakes' })
  })

  test('tells apart what was asked for and what was granted', async () => {
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened, { pages: ['Mira Prints'], decline: ['instagram_manage_comments'] })
    expect(token.missing).toEqual(['instagram_manage_comments'])
  })

  test('works with appsecret_proof', async () => {
    const opened = open({ proof: true })
    await using _ = opened.platform
    const token = await signIn(opened, { pages: ['Mira Prints'] })
    expect((await opened.instagram.as(token).me({ fields: ['username'] })).username).toBe('mira.prints')
  })

  test('debugToken knows whose a token is', async () => {
    const opened = open()
    await using _ = opened.platform
    const token = await signIn(opened, { pages: ['Mira Prints'] })
    const info = await opened.instagram.debugToken(token)
    expect(info).toMatchObject({
      isValid: true,
      appId: '1284605937421856',
      type: 'PAGE',
      profileId: '104928371650283',
      expiresAt: undefined,
    })
    expect(await opened.instagram.debugToken('garbage')).toMatchObject({ isValid: false, error: { code: 190 } })
  })

  test('a cancelled dialog is a typed error', async () => {
    const opened = open()
    await using _ = opened.platform
    await expect(signIn(opened, { cancel: true })).rejects.toMatchObject({ code: 'cancelled' })
  })
})

async function signInNatively(platform: Platform): Promise<void> {
  const instagram = createInstagram({
    login: 'facebook',
    appId: '1284605937421856',
    redirectUri: 'http://localhost:8123/',
    scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
    pkce: true,
    fetch: (request) => platform.fetch(request),
    now: () => platform.clock.now(),
  })
  const start = await instagram.authorizationUrl()
  const redirectUrl = platform.authorize({ url: start.url, username: 'dana@darkroom.test', pages: ['Mira Prints'] })
  const token = await instagram.completeSignIn(redirectUrl, start)
  expect(token).toMatchObject({ kind: 'page', username: 'mira.prints', missing: [] })
  expect(token.expiresAt).toBeGreaterThan(platform.clock.now())
  expect((await instagram.as(token).me({ fields: ['username'] })).username).toBe('mira.prints')
}

describe('a native app, without its secret', () => {
  test('signs in by PKCE and a loopback redirect, and reads', async () => {
    await using platform = createPlatform({ asOf: '2026-06-01', seed: 'client', now: () => 0 })
    await signInNatively(platform)
  })

  test('whose code somebody else took cannot be redeemed without the verifier', async () => {
    const opened = open({ redirectUri: 'http://localhost:8123/', pkce: true })
    await using platform = opened.platform
    const start = await opened.instagram.authorizationUrl()
    const redirectUrl = platform.authorize({ url: start.url, username: 'dana@darkroom.test', pages: ['Mira Prints'] })
    const codeVerifier = 'x'.repeat(43)
    await expect(opened.instagram.completeSignIn(redirectUrl, { ...start, codeVerifier })).rejects.toMatchObject({
      code: 'parameter_invalid',
    })
  })
})

/** Needs the switch, which the platform has as soon as the contract has its refusal. */
describe.skipIf(!('desktopApp' in facebookErrors))('with "Native or desktop app" switched on', () => {
  const sample = sampleWorld('http://localhost:4000')
  const apps = (sample.apps ?? []).map((app) => ({ ...app, desktopApp: app.id === '1284605937421856' }))
  const native = { world: { ...sample, apps } }

  test('an app signs in without a secret', async () => {
    await using platform = createPlatform({ asOf: '2026-06-01', seed: 'client', now: () => 0, ...native })
    await signInNatively(platform)
  })

  test('an app that sends its secret is told that its settings are wrong', async () => {
    const opened = open({}, native)
    await using _ = opened.platform
    await expect(signIn(opened, { pages: ['Mira Prints'] })).rejects.toMatchObject({
      code: 'app_misconfigured',
      retryable: false,
      reconnect: false,
      platform: { message: 'The request is invalid because the app is configured as a desktop app' },
    })
  })
})
