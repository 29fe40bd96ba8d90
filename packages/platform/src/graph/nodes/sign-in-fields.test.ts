import { expect, test } from 'vitest'
import { facebookGraph, facebookPlatform, onFacebook, personToken, readFacebook } from '../../testing/facebook.ts'

test('fields of a person whose permission was not granted are left out, not refused', async () => {
  await using platform = facebookPlatform()
  const { token, userId } = personToken(platform)
  const path = '/me?fields=gender,link,age_range,timezone,locale,verified,email,first_name'
  expect(await readFacebook(platform, path, token)).toEqual({ first_name: 'Dana', id: userId })
})

test('a Page has a link, and counts those who like it', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform)
  expect(await readFacebook(platform, `/${onFacebook.miraPage}?fields=link,fan_count,about`, token)).toEqual({
    link: `https://www.facebook.com/${onFacebook.miraPage}`,
    fan_count: 612,
    id: onFacebook.miraPage,
  })
})

test('/me/businesses lists none, and needs business_management', async () => {
  await using platform = facebookPlatform()
  const { token } = personToken(platform, { scopes: ['public_profile', 'business_management'] })
  expect(await readFacebook(platform, '/me/businesses', token)).toEqual({ data: [] })
  const without = personToken(platform, { scopes: ['public_profile'] }).token
  expect((await facebookGraph(platform, `/me/businesses?access_token=${without}`)).status).toBe(403)
})

test('limited.facebook.com is one more host of the Login family', async () => {
  await using platform = facebookPlatform()
  const path = '/.well-known/oauth/openid/jwks/'
  const [limited, www] = await Promise.all(
    ['limited', 'www'].map(async (name) => platform.fetch(new Request(`https://${name}.facebook.com${path}`))),
  )
  expect(limited?.status).toBe(200)
  expect(await limited?.text()).toBe(await www?.text())
})
