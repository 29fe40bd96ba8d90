import { describe, expect, test } from 'vitest'
import { businessScopes, loginCode, loginExchange, loginToken, longLoginToken } from '../../testing/instagram-login.ts'
import {
  app,
  day,
  getLongLivedToken,
  graph,
  messageOf,
  postToken,
  refresh,
  tutorialPlatform,
} from '../../testing/tutorial.ts'
import { findAccountByUsername, setAccountCheckpoint, updateAccount } from '../../world/records/accounts.ts'

const asOf = '2026-11-22'

describe('the reply to a code exchange of Instagram Login', () => {
  test('is flat: a token, the app-scoped id as a number, the permissions as a list', async () => {
    await using platform = tutorialPlatform({ asOf })
    const text = await (await postToken(platform, loginExchange(loginCode(platform)))).text()
    const permissions = businessScopes.split(',').map((scope) => `"${scope}"`)
    const [, token, id] = /^\{"access_token": "(IGAA[\w-]+)", "user_id": (\d+), "permissions": (?=\[)/.exec(text) ?? []
    expect(text.endsWith(`"permissions": [${permissions.join(', ')}]}`)).toBe(true)
    const me = await (await graph(platform, `/me?fields=id,user_id&access_token=${token}`)).json()
    expect(me).toEqual({ id, user_id: findAccountByUsername(platform.world, 'mira.prints')?.id })
    expect(id).not.toMatch(/^17841/)
  })

  test('is wrapped, with strings and the professional id, in a world of the documented dialect', async () => {
    await using platform = tutorialPlatform({ asOf, dialect: 'documented' })
    expect(await (await postToken(platform, loginExchange(loginCode(platform)))).json()).toEqual({
      data: [
        {
          access_token: expect.stringMatching(/^IGAA/),
          user_id: findAccountByUsername(platform.world, 'mira.prints')?.id,
          permissions: businessScopes,
        },
      ],
    })
  })

  test('tells what was granted, not what was asked for', async () => {
    await using platform = tutorialPlatform({ asOf })
    const code = loginCode(platform, {}, ['instagram_business_content_publish', 'instagram_business_manage_comments'])
    expect(await (await postToken(platform, loginExchange(code))).json()).toMatchObject({
      permissions: ['instagram_business_basic'],
    })
  })
})

describe('a long-lived token of Instagram Login', () => {
  test('lives 60 days, is refreshed after a day, and dies unrefreshed', async () => {
    await using platform = tutorialPlatform({ asOf })
    const token = await longLoginToken(platform)
    expect((await refresh(platform, token)).status).toBe(400)
    platform.clock.advance(59 * day)
    expect(await (await refresh(platform, token)).json()).toMatchObject({ token_type: 'bearer', expires_in: 5184000 })
    platform.clock.advance(59 * day)
    expect((await graph(platform, `/me?access_token=${token}`)).status).toBe(200)
    platform.clock.advance(2 * day)
    expect(await messageOf(await refresh(platform, token))).toMatch(/Session has expired/)
  })

  test('does not live on what Basic Display ends by', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-12-03' })
    const [old, token] = [await getLongLivedToken(platform), await longLoginToken(platform)]
    platform.clock.set(Date.parse('2024-12-04'))
    expect((await graph(platform, `/me?access_token=${old}`)).status).toBe(400)
    expect((await graph(platform, `/me?access_token=${token}`)).status).toBe(200)
  })
})

describe('scopes that ended on 2025-01-27', () => {
  test('are worth nothing from that day on: not for reading, not for refreshing', async () => {
    await using platform = tutorialPlatform({ asOf: '2025-01-20' })
    const token = await longLoginToken(platform, { scope: 'business_basic' })
    platform.clock.set(Date.parse('2025-01-26T23:59:59.999Z'))
    expect((await graph(platform, `/me?fields=username&access_token=${token}`)).status).toBe(200)
    platform.clock.advance(1)
    const reading = await graph(platform, `/me?fields=username&access_token=${token}`)
    expect([reading.status, await messageOf(reading)]).toEqual([
      403,
      'Application does not have permission for this action',
    ])
    expect((await refresh(platform, token)).status).toBe(400)
  })

  test('cost nothing where the new ones were granted in time', async () => {
    await using platform = tutorialPlatform({ asOf: '2025-01-20' })
    const token = await longLoginToken(platform, { scope: 'instagram_business_basic' })
    platform.clock.set(Date.parse('2025-01-27'))
    expect((await graph(platform, `/me?fields=username&access_token=${token}`)).status).toBe(200)
    expect((await refresh(platform, token)).status).toBe(200)
  })
})

describe('/me of Instagram Login', () => {
  test('has id by default, and every field of the contract', async () => {
    await using platform = tutorialPlatform({ asOf })
    const token = await loginToken(platform)
    expect(Object.keys((await (await graph(platform, `/me?access_token=${token}`)).json()) as object)).toEqual(['id'])
    const fields =
      'id,user_id,username,name,account_type,profile_picture_url,followers_count,follows_count,media_count,biography,website'
    const me = (await (await graph(platform, `/v25.0/me?fields=${fields}&access_token=${token}`)).json()) as object
    expect(Object.keys(me)).toEqual(fields.split(','))
    expect(me).toMatchObject({
      username: 'mira.prints',
      account_type: 'BUSINESS',
      user_id: expect.stringMatching(/^17841/),
    })
  })

  test('has no key for what is empty', async () => {
    await using platform = tutorialPlatform({ asOf })
    const account = findAccountByUsername(platform.world, 'mira.prints')
    if (account !== undefined) updateAccount(platform.world, { ...account, biography: '', website: '' })
    const token = await loginToken(platform)
    const me = await (await graph(platform, `/me?fields=biography,website,username&access_token=${token}`)).json()
    expect(Object.keys(me as object)).toEqual(['username', 'id'])
  })

  test('is wrapped in a world of the documented dialect, and the usage has the documented keys', async () => {
    await using platform = tutorialPlatform({ asOf, dialect: 'documented' })
    const reply = await postToken(platform, loginExchange(loginCode(platform)))
    const token = ((await reply.json()) as { data: { access_token: string }[] }).data[0]?.access_token
    const answer = await graph(platform, `/me?fields=username&access_token=${token}`)
    expect(await answer.json()).toEqual({ data: [{ username: 'mira.prints', id: expect.any(String) }] })
    expect(answer.headers.get('x-app-usage')).toBe('{"call_count":0,"total_time":0,"total_cputime":0}')
  })

  test('is refused while the account is before a checkpoint', async () => {
    await using platform = tutorialPlatform({ asOf })
    const token = await loginToken(platform)
    const id = findAccountByUsername(platform.world, 'mira.prints')?.id ?? ''
    setAccountCheckpoint(platform.world, id, true)
    expect(await messageOf(await graph(platform, `/me?access_token=${token}`))).toContain('You cannot access the app')
    setAccountCheckpoint(platform.world, id, false)
    expect((await graph(platform, `/me?access_token=${token}`)).status).toBe(200)
  })
})

test('a secret of Basic Display exchanges no token of Instagram Login', async () => {
  await using platform = tutorialPlatform({ asOf })
  const query = new URLSearchParams({
    grant_type: 'ig_exchange_token',
    client_secret: app.instagramAppSecret,
    access_token: await loginToken(platform),
  })
  expect(await messageOf(await graph(platform, `/access_token?${query}`))).toBe('Error validating client secret')
})
