import { describe, expect, test } from 'vitest'
import type { Platform } from '../../platform.ts'
import {
  app,
  day,
  getLongLivedToken,
  getToken,
  graph,
  messageOf,
  refresh,
  tutorialPlatform,
} from '../../testing/tutorial.ts'
import { findAccountByUsername, updateAccount } from '../../world/records/accounts.ts'

const catchAll = 'Unsupported request - method type: get'

async function statusOfMe(platform: Platform, token: string): Promise<number> {
  return (await graph(platform, `/me?access_token=${token}`)).status
}

describe('a long-lived token is refreshed', () => {
  test('from a day after its issue on, for sixty days from then, its text unchanged', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-01-01' })
    const token = await getLongLivedToken(platform)
    platform.clock.advance(day)
    const answer = await refresh(platform, token)
    expect(await answer.text()).toBe(`{"access_token":"${token}","token_type":"bearer","expires_in":5184000}`)
    platform.clock.advance(60 * day - 1)
    expect(await statusOfMe(platform, token)).toBe(200)
    platform.clock.advance(1)
    expect(await statusOfMe(platform, token)).toBe(400)
  })

  test('again and again, a day apart at least', async () => {
    await using platform = tutorialPlatform({ asOf: '2023-01-01' })
    const token = await getLongLivedToken(platform)
    for (let times = 0; times < 10; times++) {
      platform.clock.advance(59 * day)
      expect((await refresh(platform, token)).status).toBe(200)
      expect(await messageOf(await refresh(platform, token))).toBe(catchAll)
    }
  })

  test('at a versioned path, and with the token in the header', async () => {
    await using platform = tutorialPlatform()
    const token = await getLongLivedToken(platform)
    platform.clock.advance(day)
    const answer = await graph(platform, '/v21.0/refresh_access_token/?grant_type=ig_refresh_token&fields=id', {
      headers: { authorization: `OAuth ${token}` },
    })
    expect(await answer.json()).toMatchObject({ access_token: token })
  })
})

describe('a token is not refreshed', () => {
  test('assumed: before it is 24 hours old', async () => {
    await using platform = tutorialPlatform()
    const token = await getLongLivedToken(platform)
    platform.clock.advance(day - 1)
    const answer = await refresh(platform, token)
    expect([answer.status, await messageOf(answer)]).toEqual([400, catchAll])
    expect(platform.explanations()[0]).toMatchObject({
      rule: 'tokens/refresh/check-refreshable',
      expected: 'a token at least 24 hours old',
    })
    platform.clock.advance(1)
    expect((await refresh(platform, token)).status).toBe(200)
  })

  test('after sixty days', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-01-01' })
    const token = await getLongLivedToken(platform)
    platform.clock.advance(60 * day)
    expect(await messageOf(await refresh(platform, token))).toMatch(
      /^Error validating access token: Session has expired on/,
    )
  })

  test('assumed: while it is short-lived', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    expect(await messageOf(await refresh(platform, token))).toBe(catchAll)
    expect(platform.explanations()[0]?.fix).toBe('Exchange it with ig_exchange_token first.')
  })

  test('since 2024-12-04, though it is not a day too old', async () => {
    await using platform = tutorialPlatform()
    const token = await getLongLivedToken(platform)
    platform.clock.set(Date.parse('2024-12-04'))
    const answer = await refresh(platform, token)
    expect([answer.status, await messageOf(answer)]).toEqual([400, catchAll])
  })

  test.each([
    ['without a grant type', { grant_type: undefined }, 'The parameter grant_type is required.'],
    ['with another grant type', { grant_type: 'ig_exchange_token' }, 'Invalid grant_type'],
    ['without a token', { access_token: undefined }, 'An access token is required to request this resource.'],
    ['with garbage', { access_token: 'x'.repeat(50_000) }, 'Invalid OAuth access token - Cannot parse access token'],
  ])('%s', async (_, changes, message) => {
    await using platform = tutorialPlatform()
    const answer = await refresh(platform, await getLongLivedToken(platform), changes)
    expect([answer.status, await messageOf(answer)]).toEqual([400, message])
  })
})

describe('a token of a private account', () => {
  test('is not refreshed before 2021-06-30, and is from then on', async () => {
    await using platform = tutorialPlatform({ asOf: '2021-06-20' })
    const token = await getLongLivedToken(platform, 'quiet.quinn')
    platform.clock.set(Date.parse('2021-06-30') - 1)
    expect(await messageOf(await refresh(platform, token))).toBe(catchAll)
    platform.clock.advance(1)
    expect((await refresh(platform, token)).status).toBe(200)
  })

  test('dies 90 days after the person granted it, however fresh it is', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-01-01' })
    const token = await getLongLivedToken(platform, 'quiet.quinn')
    platform.clock.advance(50 * day)
    expect((await refresh(platform, token)).status).toBe(200)
    platform.clock.advance(40 * day - 1)
    expect(await statusOfMe(platform, token)).toBe(200)
    platform.clock.advance(1)
    const message = `Error validating access token: The user has not authorized application ${app.instagramAppId}.`
    expect(await messageOf(await graph(platform, `/me?access_token=${token}`))).toBe(message)
    expect(await messageOf(await refresh(platform, token))).toBe(message)
  })

  test('lives on where the account has turned public', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-01-01' })
    const token = await getLongLivedToken(platform, 'quiet.quinn')
    platform.clock.advance(50 * day)
    await refresh(platform, token)
    platform.clock.advance(45 * day)
    expect(await statusOfMe(platform, token)).toBe(400)
    const quinn = findAccountByUsername(platform.world, 'quiet.quinn')
    if (quinn !== undefined) updateAccount(platform.world, { ...quinn, private: 0 })
    expect(await statusOfMe(platform, token)).toBe(200)
  })

  test('differs from one of a public account, which lives on while it is refreshed', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-01-01' })
    const token = await getLongLivedToken(platform)
    for (let times = 0; times < 3; times++) {
      platform.clock.advance(50 * day)
      expect((await refresh(platform, token)).status).toBe(200)
    }
  })
})
