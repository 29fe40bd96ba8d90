import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../explain/refusal.ts'
import { getToken, graph, messageOf, tutorialPlatform } from '../../testing/tutorial.ts'
import { instagramHost } from '../hosts/instagram.ts'
import { readRoute } from './route.ts'

describe('a path', () => {
  test.each([
    ['/me', 'v14.0', 'me', []],
    ['/me/', 'v14.0', 'me', []],
    ['//me', 'v14.0', 'me', []],
    ['///17841405793187218', 'v14.0', '17841405793187218', []],
    ['/v20.0/me', 'v20.0', 'me', []],
    ['//v20.0//me//', 'v20.0', 'me', []],
    ['/v2.12/me', 'v14.0', 'me', []],
    ['/v8.0/me', 'v14.0', 'me', []],
    ['/v1.0/me', 'v14.0', 'me', []],
    ['/v25/me', 'v14.0', 'v25', ['me']],
    ['/25.0/me', 'v14.0', '25.0', ['me']],
    ['/me/media', 'v14.0', 'me', ['media']],
    ['/v20.0/me/media/x', 'v20.0', 'me', ['media', 'x']],
    ['/v20.0', 'v20.0', '', []],
    ['/v99.0', 'v14.0', 'v99.0', []],
    ['/', 'v14.0', '', []],
    ['', 'v14.0', '', []],
    ['/access_token', 'v14.0', 'access_token', []],
  ])('%j on 2024-09-01 is answered by %s as %j with %j behind', (path, version, node, rest) => {
    expect(readRoute(path, '2024-09-01', instagramHost)).toEqual({ version, node, rest })
  })

  test.each(['/v99.0/me', '/v21.0/me', '/v0.0/me', '/v2.13/me', '/v99999999999.0/me/media'])(
    '%j names no version of 2024-09-01',
    (path) => {
      expect(() => readRoute(path, '2024-09-01', instagramHost)).toThrow(Refusal)
    },
  )

  test('is served by v1.0 before 2021-06-08, whatever released version it names', () => {
    for (const path of ['/v1.0/me', '/me', '/v2.8/me', '/v10.0/me'])
      expect(readRoute(path, '2021-06-07', instagramHost).version).toBe('v1.0')
    expect(() => readRoute('/v11.0/me', '2021-06-07', instagramHost)).toThrow(Refusal)
    expect(readRoute('/v10.0/me', '2021-06-08', instagramHost).version).toBe('v10.0')
  })

  test('of any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        try {
          return readRoute(path, '2024-09-01', instagramHost).version.startsWith('v')
        } catch (error) {
          return error instanceof Refusal
        }
      }),
    )
  })
})

describe('paths over the wire', () => {
  test.each(['/me', '/me/', '//me', '///me', '/v21.0/me', '/v21.0//me/', '/v8.0/me', '/v2.0/me', '/v1.0/me'])(
    '%s is the token’s own account',
    async (path) => {
      await using platform = tutorialPlatform()
      const { token, userId } = await getToken(platform)
      const answer = await graph(platform, `${path}?access_token=${token}`)
      expect(await answer.json()).toEqual({ id: userId })
    },
  )

  test.each([
    ['v21.0', '/v21.0/me'],
    ['v16.0', '/me'],
    ['v16.0', '/v2.0/me'],
    ['v16.0', '/v8.0/me'],
    ['v16.0', '/v15.0/me'],
  ])('%s answers %s on 2024-12-01 and says so', async (version, path) => {
    await using platform = tutorialPlatform({ asOf: '2024-12-01' })
    const answer = await graph(platform, `${path}?access_token=${(await getToken(platform)).token}`)
    expect(answer.headers.get('instagram-api-version')).toBe(version)
  })

  test.each([
    ['/v99.0/me', '/me'],
    ['/v25.0/me', '/me'],
    ['/v25/me', '/me'],
    ['/25.0/me', '/me'],
    ['/me/nonsense', '/nonsense'],
    ['/me/impressions/day', '/impressions/day'],
    ['/access_token/x', '/x'],
    ['/me/%3Cb%3E', '/%3Cb%3E'],
    ['/oauth/access_token', '/access_token'],
  ])('%s: unknown path components %s', async (path, components) => {
    await using platform = tutorialPlatform()
    const answer = await graph(platform, `${path}?access_token=${(await getToken(platform)).token}`)
    expect([answer.status, await messageOf(answer)]).toEqual([400, `Unknown path components: ${components}`])
  })

  test('a dead token says so first, whatever path is asked', async () => {
    await using platform = tutorialPlatform()
    const { token } = await getToken(platform)
    expect(await messageOf(await graph(platform, '/me/nonsense?access_token=x'))).toMatch(/^Invalid OAuth access token/)
    platform.clock.advance(3_600_000)
    expect(await messageOf(await graph(platform, `/me/nonsense?access_token=${token}`))).toMatch(/Session has expired/)
  })

  test('an edge is refused by the catch-all once Basic Display has ended', async () => {
    await using platform = tutorialPlatform({ asOf: '2024-12-03T23:59:59Z' })
    const { token } = await getToken(platform)
    platform.clock.advance(1000)
    for (const path of ['/me/nonsense', '/me', '/17841405793187218/nonsense/'])
      expect(await messageOf(await graph(platform, `${path}?access_token=${token}`)), path).toBe(
        'Unsupported request - method type: get',
      )
  })
})
