import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  appTokenText,
  facebookGraph,
  facebookPlatform,
  facebookWorld,
  onFacebook,
  pagesApp,
  personToken,
  readFacebook,
} from '../testing/facebook.ts'
import { graph, messageOf } from '../testing/tutorial.ts'
import { saveGrant } from '../world/records/grants.ts'
import { issueAccessToken } from '../world/records/tokens/access-tokens.ts'

describe('graph.facebook.com', () => {
  test('answers with the headers that were recorded', async () => {
    await using platform = facebookPlatform()
    const answer = await facebookGraph(platform, `/v25.0/me?access_token=${personToken(platform).token}`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=UTF-8',
      'facebook-api-version': 'v25.0',
      'x-app-usage': '{"call_count":0,"total_cputime":0,"total_time":0}',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Origin, Accept-Encoding',
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      'strict-transport-security': 'max-age=15552000; preload',
      pragma: 'no-cache',
      expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
    })
    expect(answer.headers.get('instagram-api-version')).toBeNull()
    const body = await answer.text()
    expect(answer.headers.get('etag')).toBe(`"${createHash('sha1').update(body).digest('hex')}"`)
  })

  test.each([
    ['2026-11-01', '/v8.0/me', 'v21.0'],
    ['2026-11-01', '/v1.0/me', 'v21.0'],
    ['2026-11-01', '/me', 'v21.0'],
    ['2026-11-01', '/v26.0/me', 'v26.0'],
    ['2020-06-01', '/me', 'v3.3'],
    ['2020-06-01', '/v7.0/me', 'v7.0'],
    ['2026-05-20', '/v19.0/me', 'v19.0'],
    ['2026-05-21', '/v19.0/me', 'v20.0'],
  ])('on %s answers %s in %s', async (asOf, path, version) => {
    await using platform = facebookPlatform({ asOf })
    const answer = await facebookGraph(platform, `${path}?access_token=${personToken(platform).token}`)
    expect(answer.headers.get('facebook-api-version')).toBe(version)
  })

  test.each([
    ['/v99.0/me', 'Unknown path components: /me'],
    ['/v25/me', '(#803) Some of the aliases you requested do not exist: v25'],
    ['/me/accounts/1/2', 'Unknown path components: /1/2'],
    ['/me/media', '(#100) Tried accessing nonexisting field (media)'],
    ['/v26.0', 'Unsupported get request.'],
  ])('refuses %s', async (path, message) => {
    await using platform = facebookPlatform()
    expect(await messageOf(await facebookGraph(platform, `${path}?access_token=${personToken(platform).token}`))).toBe(
      message,
    )
  })

  test.each(['///v25.0//me/', '//me', '/me/'])('reads %s as it was meant', async (path) => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    const request = new Request(`http://localhost:4000/graph.facebook.com${path}?access_token=${token}`)
    expect(await (await platform.fetch(request)).json()).toMatchObject({ id: userId })
  })

  test.each(['Bearer', 'OAuth'])('takes an app token in the header as %s, its pipe raw or escaped', async (scheme) => {
    await using platform = facebookPlatform()
    for (const text of [appTokenText, encodeURIComponent(appTokenText)]) {
      const answer = await facebookGraph(platform, `/${pagesApp.id}`, {
        headers: { authorization: `${scheme} ${text}` },
      })
      expect(await answer.json()).toEqual({ name: 'Sizzle Pages', id: pagesApp.id })
    }
  })

  test('a token of one graph host is none on the other', async () => {
    await using platform = facebookPlatform({ asOf: '2024-11-01' })
    const key = { appId: pagesApp.otherId, login: 'basic-display', subjectId: onFacebook.jay } as const
    const grant = saveGrant(platform.world, key, { scopes: ['user_profile'] })
    const ofInstagram = issueAccessToken(platform.world, { grant, kind: 'shortLived' })
    const unreadable = 'Invalid OAuth access token - Cannot parse access token'
    expect(await messageOf(await facebookGraph(platform, `/me?access_token=${ofInstagram}`))).toBe(unreadable)
    const ofFacebook = personToken(platform).token
    expect(await messageOf(await graph(platform, `/me?access_token=${ofFacebook}`))).toBe(unreadable)
    expect((await graph(platform, `/me?access_token=${ofInstagram}`)).status).toBe(200)
  })

  test('leads /oauth/authorize to the Login dialog, its parameters untouched', async () => {
    await using platform = facebookPlatform()
    const answer = await facebookGraph(platform, '/v25.0/oauth/authorize?client_id=1&state=a%20b')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      'https://www.facebook.com/v25.0/dialog/oauth?client_id=1&state=a%20b',
    ])
  })

  test('answers a preflight', async () => {
    await using platform = facebookPlatform()
    expect((await facebookGraph(platform, '/me', { method: 'OPTIONS' })).status).toBe(204)
  })
})

describe('?ids=', () => {
  test.each(['/v25.0', '/v25.0/', '/'])('behind %s answers a map by id', async (path) => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    const ids = `${path}?ids=${onFacebook.ana},${onFacebook.mira}&fields=username`
    expect(await readFacebook(platform, ids, token)).toEqual({
      [onFacebook.ana]: { username: 'ana.bakes', id: onFacebook.ana },
      [onFacebook.mira]: { username: 'mira.prints', id: onFacebook.mira },
    })
  })

  test('behind an edge answers a map of its answers', async () => {
    await using platform = facebookPlatform()
    const { token, userId } = personToken(platform)
    expect(await readFacebook(platform, `/permissions?ids=${userId}`, token)).toMatchObject({
      [userId]: { data: [{ permission: 'public_profile' }, {}, {}, {}] },
    })
  })

  test('one bad id fails all, and none are refused', async () => {
    await using platform = facebookPlatform()
    const { token } = personToken(platform)
    for (const [ids, subcode] of [[`${onFacebook.ana},1`, 33], [''], [',']] as const) {
      const error = subcode === undefined ? { code: 100 } : { code: 100, error_subcode: subcode }
      expect(await readFacebook(platform, `/?ids=${ids}`, token)).toMatchObject({ error })
    }
  })

  test('fifty objects are answered, and one more is refused', async () => {
    const pages = Array.from({ length: 51 }, (_, index) => ({
      id: String(200_000_000_000_000 + index),
      name: `Page ${index}`,
      roles: { 'dana@darkroom.test': ['PROFILE_PLUS_FULL_CONTROL' as const] },
    }))
    await using platform = facebookPlatform({ world: { ...facebookWorld, pages } })
    const { token } = personToken(platform)
    const ids = pages.map(({ id }) => id)
    const fifty = await readFacebook(platform, `/?fields=id&ids=${ids.slice(0, 50).join(',')}`, token)
    expect(Object.keys(fifty as object)).toEqual(ids.slice(0, 50))
    const many = await readFacebook(platform, `/?fields=id&ids=${ids.join(',')}`, token)
    expect(many).toMatchObject({ error: { message: '(#100) Param ids must be a list of at most 50 ids' } })
  })
})
