import { describe, expect, test } from 'vitest'
import {
  agree,
  appTokenText,
  facebookGraph,
  facebookPlatform,
  onFacebook,
  pagesApp,
  pageTokenOf,
  personToken,
  readFacebook,
} from '../../testing/facebook.ts'
import { messageOf } from '../../testing/tutorial.ts'
import { setAppMode } from '../../world/records/apps/apps.ts'
import { linkAccount } from '../../world/records/pages.ts'
import { removeRole } from '../../world/records/people.ts'

describe('/me and /{user}', () => {
  test('have name and id by default, under the id that the app knows', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const me = await (await facebookGraph(platform, `/v25.0/me?access_token=${token}`)).text()
    expect(me).toBe(`{"name":"Dana Developer","id":"${userId}"}`)
    expect(await readFacebook(platform, `/${userId}`, token)).toEqual({ name: 'Dana Developer', id: userId })
    expect(userId).not.toBe('10158374629184756')
  })

  test('another app knows the same person by another id', async () => {
    await using platform = facebookPlatform()
    const [one, other] = [personToken(platform), personToken(platform, { appId: pagesApp.otherId })]
    expect(one.userId).not.toBe(other.userId)
    expect(await messageOf(await facebookGraph(platform, `/${other.userId}?access_token=${one.token}`))).toContain(
      `Object with ID '${other.userId}' does not exist`,
    )
  })

  test('assumed: the e-mail address has no key unless it was granted', async () => {
    await using platform = facebookPlatform()
    const path = '/me?fields=email,name'
    const without = personToken(platform)
    expect(await readFacebook(platform, path, without.token)).toEqual({ name: 'Dana Developer', id: without.userId })
    const { token, userId } = personToken(platform, { scopes: ['public_profile', 'email'] })
    const me = { email: 'dana@darkroom.test', name: 'Dana Developer', id: userId }
    expect(await readFacebook(platform, path, token)).toEqual(me)
  })

  test('the picture takes its size as a modifier, as programs ask for it', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    for (const [fields, side] of [
      ['picture', 50],
      ['picture.type(large)', 200],
      ['picture.type(normal)', 100],
      ['picture.width(320).height(320)', 320],
    ] as const) {
      expect(await readFacebook(platform, `/me?fields=${fields}`, token)).toEqual({
        picture: { data: { height: side, is_silhouette: true, url: expect.stringMatching(/^http/), width: side } },
        id: userId,
      })
    }
  })

  test('of the picture a part can be asked for, as programs do', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const url = expect.stringMatching(/^http/)
    for (const [fields, data] of [
      ['picture{url}', { url }],
      ['picture.width(250).height(250){url,width}', { url, width: 250 }],
    ] as const)
      expect(await readFacebook(platform, `/me?fields=id,${fields}`, token)).toMatchObject({ picture: { data } })
    expect(await readFacebook(platform, '/me?fields=picture{url}', token)).not.toHaveProperty('picture.data.width')
    expect(await readFacebook(platform, '/me?fields=picture{size}', token)).toMatchObject({ error: { code: 100 } })
  })

  test('an app token reads a person who agreed, and is nobody itself', async () => {
    await using platform = facebookPlatform()
    const { userId } = agreeAs(platform)
    expect(await readFacebook(platform, `/${userId}`, appTokenText)).toEqual({ name: 'Dana Developer', id: userId })
    const me = await facebookGraph(platform, `/me?access_token=${encodeURIComponent(appTokenText)}`)
    expect(await messageOf(me)).toContain('An active access token must be used')
  })
})

function agreeAs(platform: Parameters<typeof agree>[0]): { userId: string } {
  return { userId: agree(platform).scopedId }
}

describe('the app', () => {
  test('is read with its own token, by its own id', async () => {
    await using platform = facebookPlatform()
    expect(await readFacebook(platform, `/${pagesApp.id}`, appTokenText)).toEqual({
      name: 'Sizzle Pages',
      id: pagesApp.id,
    })
    const other = await facebookGraph(platform, `/${pagesApp.otherId}?access_token=${encodeURIComponent(appTokenText)}`)
    expect(await messageOf(other)).toContain('does not exist')
  })
})

describe('a Page', () => {
  test('shows the account behind it by id, in either field, and has no key without one', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const fields = '?fields=instagram_business_account,connected_instagram_account'
    expect(await readFacebook(platform, `/${onFacebook.miraPage}${fields}`, token)).toEqual({
      instagram_business_account: { id: onFacebook.mira },
      connected_instagram_account: { id: onFacebook.mira },
      id: onFacebook.miraPage,
    })
    expect(await readFacebook(platform, `/${onFacebook.barePage}${fields}`, token)).toEqual({ id: onFacebook.barePage })
  })

  test('opens the account behind it, fields in the order asked', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const path = `/${onFacebook.miraPage}?fields=name,instagram_business_account{username,id,media_count}`
    expect(JSON.stringify(await readFacebook(platform, path, token))).toBe(
      `{"name":"Mira Prints","instagram_business_account":{"username":"mira.prints","id":"${onFacebook.mira}","media_count":1},"id":"${onFacebook.miraPage}"}`,
    )
  })

  test('leaves a percent sign as it is, and escapes slashes and letters beyond ASCII', async () => {
    await using platform = facebookPlatform()
    const page = await facebookGraph(platform, `/${onFacebook.barePage}?access_token=${personToken(platform).token}`)
    expect(await page.text()).toBe(`{"name":"50% Off","id":"${onFacebook.barePage}"}`)
    const { token, userId } = personToken(platform, { email: 'lou@darkroom.test' })
    setAppMode(platform.world, pagesApp.id, 'live')
    const lou = await facebookGraph(platform, `/me?access_token=${token}`)
    expect(await lou.text()).toBe(`{"name":"Lou Zo\\u00eb","id":"${userId}"}`)
  })

  test.each<[string, Parameters<typeof personToken>[1]]>([
    ['without a task on it', { email: 'kim@darkroom.test' }],
    ['not among the chosen', { pageIds: [onFacebook.anaPage] }],
    ['without pages_show_list', { scopes: ['public_profile', 'pages_read_engagement', 'instagram_basic'] }],
  ])('is not readable %s', async (_, agreed) => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform, agreed)
    const answer = await facebookGraph(platform, `/${onFacebook.miraPage}?access_token=${token}`)
    expect(await messageOf(answer)).toContain("requires the 'pages_read_engagement' permission")
  })

  test('its own token reads it as /me, and no other Page', async () => {
    await using platform = facebookPlatform()
    const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
    expect(await readFacebook(platform, '/me', page)).toEqual({ name: 'Mira Prints', id: onFacebook.miraPage })
    const account = await readFacebook(platform, '/me?fields=instagram_business_account{username}', page)
    expect(account).toMatchObject({ instagram_business_account: { username: 'mira.prints' } })
    expect((await facebookGraph(platform, `/${onFacebook.anaPage}?access_token=${page}`)).status).toBe(400)
    expect(await readFacebook(platform, '/me/accounts', page)).toEqual({ data: [] })
  })
})

describe('an Instagram account', () => {
  const fields = 'id,name,username,website,biography,profile_picture_url,followers_count,follows_count,media_count'

  test('answers the overview’s own request, with the token as parameter or in the header', async () => {
    await using platform = facebookPlatform({ asOf: '2024-03-01' })
    const { token } = personToken(platform)
    const path = `/v19.0/${onFacebook.mira}?fields=${fields}`
    const byHeader = await facebookGraph(platform, path, { headers: { authorization: `Bearer ${token}` } })
    const account = await byHeader.json()
    expect(account).toEqual({
      id: onFacebook.mira,
      name: 'Mira',
      username: 'mira.prints',
      profile_picture_url: `http://localhost:4000/console/pictures/${onFacebook.mira}.svg`,
      followers_count: 64,
      follows_count: 0,
      media_count: 1,
    })
    expect(await readFacebook(platform, path, token)).toEqual(account)
    expect(byHeader.headers.get('facebook-api-version')).toBe('v19.0')
  })

  test('has its id alone by default, and numbers and truths where the reference has them', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    expect(await readFacebook(platform, `/${onFacebook.ana}`, token)).toEqual({ id: onFacebook.ana })
    expect(await readFacebook(platform, `/${onFacebook.ana}?fields=ig_id,has_profile_pic,is_published`, token)).toEqual(
      {
        ig_id: expect.any(Number),
        has_profile_pic: true,
        is_published: true,
        id: onFacebook.ana,
      },
    )
  })

  test('is read with the token of its Page', async () => {
    await using platform = facebookPlatform()
    const page = await pageTokenOf(platform, onFacebook.miraPage, personToken(platform).token)
    const path = (id: string): string => `/${id}?fields=username`
    expect(await readFacebook(platform, path(onFacebook.mira), page)).toMatchObject({ username: 'mira.prints' })
    expect(await readFacebook(platform, path(onFacebook.ana), page)).toMatchObject({ error: { error_subcode: 33 } })
  })

  test.each<[string, Parameters<typeof personToken>[1]]>([
    ['whose Page was not chosen', { pageIds: [onFacebook.anaPage] }],
    ['that was not chosen itself', { accountIds: [onFacebook.ana] }],
    ['on whose Page the person has no task', { email: 'kim@darkroom.test' }],
  ])('%s does not exist for the token', async (_, agreed) => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform, agreed)
    expect(await readFacebook(platform, `/${onFacebook.mira}`, token)).toMatchObject({
      error: { code: 100, error_subcode: 33 },
    })
  })

  test('is gone when it is unlinked from its Page', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    linkAccount(platform.world, onFacebook.miraPage, null)
    expect((await facebookGraph(platform, `/${onFacebook.mira}?access_token=${token}`)).status).toBe(400)
    const page = `/${onFacebook.miraPage}?fields=instagram_business_account`
    expect(await readFacebook(platform, page, token)).toEqual({ id: onFacebook.miraPage })
  })

  test('assumed: a personal account has no API, linked or not', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    linkAccount(platform.world, onFacebook.barePage, onFacebook.jay)
    expect((await facebookGraph(platform, `/${onFacebook.jay}?access_token=${token}`)).status).toBe(400)
    const page = `/${onFacebook.barePage}?fields=instagram_business_account`
    expect(await readFacebook(platform, page, token)).toEqual({ id: onFacebook.barePage })
  })

  test.each(['instagram_basic', 'pages_read_engagement'])('assumed: needs %s', async (missing) => {
    await using platform = facebookPlatform()
    const scopes = (['public_profile', 'pages_show_list', 'instagram_basic', 'pages_read_engagement'] as const).filter(
      (scope) => scope !== missing,
    )
    const { token } = personToken(platform, { scopes })
    const direct = await facebookGraph(platform, `/${onFacebook.mira}?access_token=${token}`)
    expect([direct.status, await messageOf(direct)]).toEqual([
      400,
      '(#10) Application does not have permission for this action',
    ])
    const path = `/${onFacebook.miraPage}?fields=instagram_business_account{username}&access_token=${token}`
    expect((await facebookGraph(platform, path)).status).toBe(400)
  })
})

test('assumed: somebody who lost their role on an app in Development mode is refused, and back in when it is Live', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform, { email: 'kim@darkroom.test' })
  removeRole(platform.world, pagesApp.id, '10160825517390462')
  expect((await facebookGraph(platform, `/me?access_token=${token}`)).status).toBe(400)
  setAppMode(platform.world, pagesApp.id, 'live')
  expect((await facebookGraph(platform, `/me?access_token=${token}`)).status).toBe(200)
})

test.each([
  'media{id}',
  'name{id}',
  'id.limit(2)',
  'accounts{foo}',
  'accounts.since(1)',
  'permissions{state}',
  '__proto__',
])('assumed: fields=%s is refused, not answered in part', async (fields) => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const answer = await facebookGraph(platform, `/me?fields=${encodeURIComponent(fields)}&access_token=${token}`)
  expect(await messageOf(answer)).toContain('(#100) Tried accessing nonexisting field')
})
