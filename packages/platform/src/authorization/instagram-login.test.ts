import { describe, expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { createVisitor } from '../sites/instagram/testing/visitor.ts'
import {
  businessScopes,
  instagramLogin,
  loginCode,
  loginExchange,
  loginToken,
  loginUrl,
} from '../testing/instagram-login.ts'
import { app, exchange, grantOf, graph, messageOf, postToken, tutorialPlatform } from '../testing/tutorial.ts'
import { findAccountByUsername, setOffMetaActivity } from '../world/records/accounts.ts'
import { giveAdvancedAccess } from '../world/records/apps/advanced-access.ts'
import { setAppMode } from '../world/records/apps/apps.ts'
import { removeInstagramTester } from '../world/records/apps/instagram-testers.ts'

const today = '2026-11-22'

/** What the window says to a request, or where it sends somebody. */
function outcome(platform: Platform, changes: Parameters<typeof loginUrl>[0] = {}, username = 'mira.prints'): string {
  try {
    return platform.authorize({ url: loginUrl(changes), username })
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : ''}`
  }
}

describe('Instagram Login at the window', () => {
  test('sends a professional account back with a code, state, and #_', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    expect(outcome(platform, { state: 'a b' })).toMatch(
      /^https:\/\/socialsizzle\.herokuapp\.com\/auth\/\?code=AQ[\w-]+&state=a\+b#_$/,
    )
  })

  test('is for professional accounts', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    expect(outcome(platform, {}, 'jayposiris')).toBe('refused: No valid scopes requested')
  })

  test('was launched on 2024-07-23', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-07-22T23:59:59.999Z' })
    const scope = 'business_basic'
    expect(outcome(platform, { scope })).toBe('refused: Invalid platform app')
    platform.clock.advance(1)
    expect(outcome(platform, { scope })).toContain('?code=')
  })

  test.each([
    ['business_basic', '2024-07-23', '2025-01-27'],
    ['instagram_business_basic', '2024-09-17', undefined],
    ['instagram_business_basic,instagram_business_manage_insights', '2025-01-21', undefined],
  ])('takes %s from %s until %s', async (scope, since, until) => {
    await using platform = tutorialPlatform({ asOf: '2024-07-23' })
    if (since !== '2024-07-23') {
      platform.clock.set(Date.parse(since) - 1)
      expect(outcome(platform, { scope })).toMatch(/^refused: Invalid scope: /)
    }
    platform.clock.set(Date.parse(since))
    expect(outcome(platform, { scope })).toContain('?code=')
    platform.clock.set(Date.parse(until ?? today) - 1)
    expect(outcome(platform, { scope })).toContain('?code=')
    platform.clock.set(Date.parse(until ?? today))
    expect(outcome(platform, { scope })).toMatch(until === undefined ? /\?code=/ : /^refused: Invalid scope: /)
  })

  test.each([
    ['user_profile,user_media', 'Invalid scope: user_profile'],
    ['instagram_basic', 'Invalid scope: instagram_basic'],
    ['instagram_business_content_publish', 'No valid scopes requested'],
    [
      'instagram_business_basic,instagram_business_content_publishing',
      'Invalid scope: instagram_business_content_publishing',
    ],
    ['', 'Invalid scope: []'],
  ])('refuses the scopes %j', async (scope, message) => {
    await using platform = tutorialPlatform({ asOf: today })
    expect(outcome(platform, { scope })).toBe(`refused: ${message}`)
  })

  test('names the right scope where the documentation has it wrong', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    outcome(platform, { scope: 'instagram_business_basic,instagram_business_content_publishing' })
    expect(platform.explanations()[0]?.fix).toContain('instagram_business_content_publish;')
  })

  test.each([
    ['ana.bakes', 'pending', 'refused: Insufficient developer role'],
    ['lee.wanders', 'not invited', 'refused: Insufficient developer role'],
  ])('in development is for accepted Instagram Testers: %s is %s', async (username, _, message) => {
    await using platform = tutorialPlatform({ asOf: today })
    expect(outcome(platform, {}, username)).toBe(message)
  })

  test('of a Live app asks for everything under Standard Access, and every call is refused afterwards', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    setAppMode(platform.world, app.metaAppId, 'live')
    removeInstagramTester(platform.world, app.metaAppId, findAccountByUsername(platform.world, 'mira.prints')?.id ?? '')
    const token = await loginToken(platform)
    expect(grantOf(platform, 'mira.prints', 'instagram')?.scopes).toBe(businessScopes)
    const calls = [
      `/v25.0/me?access_token=${token}`,
      `/access_token?grant_type=ig_exchange_token&client_secret=${instagramLogin.clientSecret}&access_token=${token}`,
    ]
    const answers = async (): Promise<number[]> =>
      Promise.all(calls.map(async (path) => (await graph(platform, path)).status))
    for (const path of calls)
      expect(await messageOf(await graph(platform, path))).toBe('Unsupported request - method type: get')
    expect(platform.explanations()[0]?.fix).toContain('Advanced Access')
    giveAdvancedAccess(platform.world, app.metaAppId, 'instagram_business_basic')
    expect(await answers()).toEqual([200, 200])
  })

  test('of a Live app asks strangers only for what has Advanced Access, when the required scope has it', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    setAppMode(platform.world, app.metaAppId, 'live')
    giveAdvancedAccess(platform.world, app.metaAppId, 'instagram_business_basic')
    expect(outcome(platform, {}, 'lee.wanders')).toContain('?code=')
    expect(grantOf(platform, 'lee.wanders', 'instagram')?.scopes).toBe('instagram_business_basic')
  })

  test('is open to an account whose activity off Meta technologies is turned off', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    setOffMetaActivity(platform.world, findAccountByUsername(platform.world, 'mira.prints')?.id ?? '', false)
    expect(outcome(platform, {})).toContain('?code=')
  })

  test('remembers what was unticked', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    loginCode(platform, {}, ['instagram_business_manage_comments'])
    expect(grantOf(platform, 'mira.prints', 'instagram')).toMatchObject({
      scopes: 'instagram_business_basic,instagram_business_content_publish',
      declined: 'instagram_business_manage_comments',
    })
  })

  test('is on www; on api it worked until 2026-08-22, and in the documented dialect still does', async () => {
    const onApi = loginUrl().replace('www.', 'api.')
    const attempt = (platform: Platform): string => {
      try {
        return platform.authorize({ url: onApi, username: 'mira.prints' })
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    }
    await using observed = tutorialPlatform({ asOf: '2026-08-21T23:59:59.999Z' })
    expect(attempt(observed)).toContain('?code=')
    observed.clock.advance(1)
    expect(attempt(observed)).toBe("Sorry, this page isn't available.")
    await using documented = tutorialPlatform({ asOf: today, dialect: 'documented' })
    expect(attempt(documented)).toContain('?code=')
  })
})

describe('force_reauth', () => {
  test.each([
    ['force_reauth', 'true', '2025-06-14', true],
    ['force_reauth', '1', '2025-06-14', true],
    ['force_reauth', 'false', '2025-06-14', false],
    ['force_reauth', 'true', '2025-06-13', false],
    ['force_authentication', '1', '2025-06-13', true],
    ['force_authentication', '1', '2025-06-14', false],
  ])('%s=%s on %s asks for the password: %s', async (name, value, asOf, asks) => {
    await using platform = tutorialPlatform({ asOf })
    const visitor = createVisitor(platform, 'https://www.instagram.com')
    await visitor.signIn('mira.prints')
    const page = await visitor.get(loginUrl({ [name]: value }))
    const form = page.forms.find(({ buttons }) => buttons.includes('Authorize'))
    expect(form?.fields.has('password')).toBe(asks)
  })

  test('is needed to authorize, and not to cancel', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    const visitor = createVisitor(platform, 'https://www.instagram.com')
    await visitor.signIn('mira.prints')
    const url = loginUrl({ force_reauth: 'true' })
    const wrong = await visitor.send(await visitor.get(url), { button: 'Authorize', fields: { password: 'guess' } })
    expect([wrong.status, wrong.headers.get('location')]).toEqual([403, null])
    expect(wrong.text).toContain('not the password of this account')
    const right = await visitor.send(wrong, { button: 'Authorize', fields: { password: 'safelight' } })
    expect(right.headers.get('location')).toContain('?code=')
    const cancelled = await visitor.send(await visitor.get(url), { button: 'Cancel' })
    expect(cancelled.headers.get('location')).toContain('error=access_denied')
  })

  test('a wrong password leaves unticked scopes unticked', async () => {
    await using platform = tutorialPlatform({ asOf: today })
    const visitor = createVisitor(platform, 'https://www.instagram.com')
    await visitor.signIn('mira.prints')
    const comments = 'scope_instagram_business_manage_comments'
    const asked = await visitor.get(loginUrl({ force_reauth: 'true' }))
    const ticked = (page: typeof asked): boolean | undefined =>
      page.forms.find(({ buttons }) => buttons.includes('Authorize'))?.fields.has(comments)
    expect(ticked(asked)).toBe(true)
    const fields = { password: 'guess', [comments]: undefined }
    expect(ticked(await visitor.send(asked, { button: 'Authorize', fields }))).toBe(false)
  })
})

describe('a code', () => {
  test('of one login is refused at the endpoint of the other, and stays valid', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-11-01' })
    const code = loginCode(platform)
    expect(await messageOf(await exchange(platform, code))).toBe('Invalid authorization code')
    expect((await postToken(platform, loginExchange(code))).status).toBe(200)
  })

  test("is not redeemed with Basic Display's secret", async () => {
    await using platform = tutorialPlatform({ asOf: today })
    const body = loginExchange(loginCode(platform), { client_secret: app.instagramAppSecret })
    expect(await messageOf(await postToken(platform, body))).toMatch(/^Error validating verification code/)
  })
})

test('the two apps of one Meta app have ids and secrets of their own', () => {
  expect(instagramLogin.clientId).not.toBe(app.instagramAppId)
  expect(instagramLogin.clientSecret).not.toBe(app.instagramAppSecret)
})
