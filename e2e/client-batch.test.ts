import { reader } from '@darkroom/client/facebook'
import { expect, test } from 'vitest'
import { facebookPlatform, onFacebook, pagesApp, personToken } from '../packages/platform/src/testing/facebook.ts'

test('a batch of the client gets from the platform what each call gets alone, a refused one too', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  const facebook = reader(
    {
      appId: pagesApp.id,
      appSecret: pagesApp.secret,
      redirectUri: pagesApp.redirectUri,
      scopes: ['instagram_basic'],
      fetch: (request) => platform.fetch(request),
      now: () => platform.clock.now(),
    },
    token,
  )
  const results = await facebook.batch([
    { path: `/${onFacebook.mira}`, parameters: { fields: 'username,followers_count' } },
    { path: '/17841400000000001' },
    { method: 'DELETE', path: '/me/permissions/pages_show_list' },
  ])
  expect(results).toMatchObject([
    { ok: true, value: { username: 'mira.prints', followers_count: 64, id: onFacebook.mira } },
    { ok: false, error: { code: 'object_not_found' } },
    { ok: true, value: { success: true } },
  ])
})
