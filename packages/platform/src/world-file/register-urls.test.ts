import { expect, test } from 'vitest'
import { createPlatform } from '../platform.ts'
import { registerUrls } from './register-urls.ts'

const urls = {
  redirectUri: 'http://localhost:4100/callback/instagram',
  deauthorizeUrl: 'http://localhost:4100/deauthorize',
  dataDeletionUrl: 'http://localhost:4100/deletion',
}

test.each([
  [
    'instagram',
    '1093847265518402',
    'mira.prints',
    'https://www.instagram.com/oauth/authorize',
    'instagram_business_basic',
  ],
  [
    'facebook',
    '1284605937421856',
    'dana@darkroom.test',
    'https://www.facebook.com/v25.0/dialog/oauth',
    'instagram_basic,pages_show_list',
  ],
] as const)(
  'an app of %s that is told of its server sends people there, and keeps the addresses that it had',
  async (login, clientId, username, window, scope) => {
    await using platform = createPlatform({ asOf: '2026-10-01' })
    registerUrls(platform.world, login, clientId, urls)
    registerUrls(platform.world, login, clientId, urls)
    const before =
      login === 'instagram' ? 'https://socialsizzle.herokuapp.com/auth/' : 'https://sizzlepages.example/auth/'
    for (const redirectUri of [urls.redirectUri, before]) {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        scope,
        response_type: 'code',
      })
      expect(platform.authorize({ url: `${window}?${query}`, username })).toMatch(`${redirectUri}?code=`)
    }
  },
)

test('an app that the world does not have is refused', async () => {
  await using platform = createPlatform({ asOf: '2026-10-01' })
  expect(() => registerUrls(platform.world, 'facebook', '1093847265518402', urls)).toThrow('no app 1093847265518402')
})

test('what lives on the clock does what is due before the console moves it', async () => {
  const seen: string[] = []
  await using platform = createPlatform({
    asOf: '2026-10-01',
    now: () => 0,
    beforeAdvance: async (to) => {
      seen.push(new Date(to).toISOString())
      platform.clock.set(Date.UTC(2026, 9, 5))
    },
  })
  const move = (body: object): Promise<Response> =>
    platform.fetch(
      new Request('http://localhost:4000/console/api/v1/clock', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  expect(await (await move({ advance: '10d' })).json()).toMatchObject({ now: '2026-10-11T00:00:00.000Z' })
  expect((await move({ set: '2026-10-02' })).status).toBe(409)
  expect(seen).toEqual(['2026-10-11T00:00:00.000Z'])
})
