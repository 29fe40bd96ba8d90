import { describe, expect, test } from 'vitest'
import {
  app,
  exchangeLong,
  getCode,
  getLongLivedToken,
  getToken,
  graph,
  hour,
  messageOf,
  tutorialPlatform,
} from '../../testing/tutorial.ts'
import { deleteApp } from '../../world/records/apps/apps.ts'

const catchAll = 'Unsupported request - method type: get'

describe('a short-lived token is exchanged', () => {
  test('for a long-lived one, in exactly three members', async () => {
    await using platform = tutorialPlatform()
    const answer = await exchangeLong(platform, (await getToken(platform)).token)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(
      /^\{"access_token":"IGQV[\w-]{140,}","token_type":"bearer","expires_in":5184000\}$/,
    )
  })

  test('and stays good itself', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const long = (await (await exchangeLong(platform, token)).json()) as { access_token: string }
    expect(long.access_token).not.toBe(token)
    for (const each of [token, long.access_token])
      expect((await graph(platform, `/me?access_token=${each}`)).status).toBe(200)
  })

  test('at a versioned path too, with parameters that mean nothing there, and with the token in the header', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const query = `grant_type=ig_exchange_token&client_secret=${app.instagramAppSecret}`
    const stray = '&client_id=1&fields=id&format=json&appsecret_proof=00'
    for (const path of [`/v21.0/access_token?${query}${stray}`, `/access_token/?${query}`]) {
      const answer = await graph(platform, path, { headers: { authorization: `Bearer ${token}` } })
      expect(answer.status, path).toBe(200)
    }
  })

  test('for sixty days', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-01-01' })
    const token = await getLongLivedToken(platform)
    platform.clock.advance(60 * 24 * hour - 1)
    expect((await graph(platform, `/me?access_token=${token}`)).status).toBe(200)
    platform.clock.advance(1)
    expect(await messageOf(await graph(platform, `/me?access_token=${token}`))).toBe(
      'Error validating access token: Session has expired on Thursday, 29-Feb-24 16:00:00 PST. The current time is Thursday, 29-Feb-24 16:00:00 PST.',
    )
  })
})

describe('a token is not exchanged', () => {
  test.each([
    ['without a secret', { client_secret: undefined }, 'The parameter client_secret is required.'],
    ['with an empty secret', { client_secret: '' }, 'Error validating client secret'],
    ['with the Meta app secret', { client_secret: app.metaAppSecret }, 'Error validating client secret'],
    ['without a grant type', { grant_type: undefined }, 'The parameter grant_type is required.'],
    ['with the refresh grant type', { grant_type: 'ig_refresh_token' }, 'Invalid grant_type'],
    ['with HTML for a grant type', { grant_type: '<b>' }, 'Invalid grant_type'],
    ['that is garbled', { access_token: 'IGQVx' }, 'Invalid OAuth access token - Cannot parse access token'],
    ['that is garbled, the secret too', { access_token: 'x', client_secret: 'x' }, 'Error validating client secret'],
    [
      'that is missing, the secret too',
      { access_token: undefined, client_secret: 'x' },
      'Error validating client secret',
    ],
    ['that is missing', { access_token: undefined }, 'An access token is required to request this resource.'],
    ['that is empty', { access_token: '' }, 'An access token is required to request this resource.'],
  ])('%s', async (_, changes, message) => {
    await using platform = tutorialPlatform()
    const answer = await exchangeLong(platform, (await getToken(platform)).token, changes)
    expect([answer.status, await messageOf(answer)]).toEqual([400, message])
  })

  test('that is a code', async () => {
    await using platform = tutorialPlatform()
    expect(await messageOf(await exchangeLong(platform, getCode(platform)))).toMatch(/^Invalid OAuth access token/)
  })

  test('that has expired', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    platform.clock.advance(hour)
    expect(await messageOf(await exchangeLong(platform, token))).toMatch(
      /^Error validating access token: Session has expired/,
    )
  })

  test('assumed: that is long-lived already', async () => {
    await using platform = tutorialPlatform()
    const token = await getLongLivedToken(platform)
    expect(await messageOf(await exchangeLong(platform, token))).toBe(catchAll)
    expect(platform.explanations()[0]).toMatchObject({
      rule: 'tokens/long-lived/check-exchangeable',
      received: 'a long-lived token',
    })
  })

  test('assumed: before 2020-01-14', async () => {
    await using platform = tutorialPlatform({ asOf: '2020-01-13T23:30:00Z' })
    const { token } = await getToken(platform)
    expect(await messageOf(await exchangeLong(platform, token))).toBe(catchAll)
    platform.clock.set(Date.parse('2020-01-14'))
    expect((await exchangeLong(platform, token)).status).toBe(200)
  })

  test('since 2024-12-04', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-12-03T23:59:59Z' })
    const { token } = await getToken(platform)
    platform.clock.advance(1000)
    expect(await messageOf(await exchangeLong(platform, token))).toBe(catchAll)
  })

  test('of a deleted app', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    deleteApp(platform.world, app.metaAppId)
    expect(await messageOf(await exchangeLong(platform, token))).toBe(
      'Error validating application. Application has been deleted.',
    )
  })

  test('by POST', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    const body = new URLSearchParams({
      grant_type: 'ig_exchange_token',
      client_secret: app.instagramAppSecret,
      access_token: token,
    })
    const answer = await graph(platform, '/access_token', { method: 'POST', body })
    expect(await messageOf(answer)).toBe('Unsupported request - method type: post')
  })
})
